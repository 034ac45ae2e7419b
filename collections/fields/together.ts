import type { CollectionConfig } from 'payload'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

/** What a form needs for writing together: a button that keeps what was refused, and word of the others. */
export const togetherEdit: NonNullable<Components['edit']> = {
  SaveButton: '/src/admin/editing/save-button.tsx#SaveButton',
  beforeDocumentControls: ['/src/admin/editing/together.tsx#Together'],
}

const Component = '/src/admin/editing/versions-view.tsx#VersionsView'

/** The tab 판본 in place of Payload's, which shows a body as raw data; its page of one version leads to the same view. */
export const versionViews = {
  versions: { Component, tab: { label: '판본' } },
  version: { Component },
}
