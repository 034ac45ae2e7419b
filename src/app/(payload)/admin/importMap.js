import { ComposeScreen as ComposeScreen_e0f7970363f99f30e61df05ed830c170 } from '../../../../src/admin/compose/compose-screen.tsx'
import { FactsFold as FactsFold_d23cbf3e004fffcd86cbb3ece544b25e } from '../../../../src/admin/compose/facts-fold.tsx'
import { CorrectionRowLabel as CorrectionRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FigureRow as FigureRow_051fc3b716d37ae45c204e43089aae45 } from '../../../../src/admin/editor/blocks/rows.tsx'
import { ChartDataField as ChartDataField_600f163ebde98b3d992bfb5eb342c61c } from '../../../../src/admin/charts/data-field.tsx'
import { ChartRow as ChartRow_051fc3b716d37ae45c204e43089aae45 } from '../../../../src/admin/editor/blocks/rows.tsx'
import { TargetField as TargetField_92c71444208dd6786d51615aca782791 } from '../../../../src/admin/editor/chips/target-field.tsx'
import { CrossReferenceLabel as CrossReferenceLabel_cde018ac0161dabb56fbe7520a5787d7 } from '../../../../src/admin/editor/chips/labels.tsx'
import { FootnoteLabel as FootnoteLabel_cde018ac0161dabb56fbe7520a5787d7 } from '../../../../src/admin/editor/chips/labels.tsx'
import { TableFeatureClient as TableFeatureClient_dc43cb3d9b2600db8f616fc43af76ee6 } from '../../../../src/admin/editor/table-client.tsx'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OutlineFeatureClient as OutlineFeatureClient_8cf17465ecca654790a52d2e4131653e } from '../../../../src/admin/editor/outline-client.tsx'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PairRow as PairRow_051fc3b716d37ae45c204e43089aae45 } from '../../../../src/admin/editor/blocks/rows.tsx'
import { HeadingRow as HeadingRow_051fc3b716d37ae45c204e43089aae45 } from '../../../../src/admin/editor/blocks/rows.tsx'
import { BoxRow as BoxRow_051fc3b716d37ae45c204e43089aae45 } from '../../../../src/admin/editor/blocks/rows.tsx'
import { ImportNoteRowLabel as ImportNoteRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { Together as Together_5f4c4f9bc4a98cbf8d8b5914dc461d03 } from '../../../../src/admin/editing/together.tsx'
import { SaveButton as SaveButton_1a26c80d51a892918b24bec40afc1a70 } from '../../../../src/admin/editing/save-button.tsx'
import { IssuePreview as IssuePreview_3ac73131d898796a4e4b8a3a0f7993d8 } from '../../../../src/admin/preview/issue-preview.tsx'
import { ApprovalView as ApprovalView_018c2665f16337671f94b48dc8b11b32 } from '../../../../src/admin/approval/approval-view.tsx'
import { PublishView as PublishView_edfc01d5828366bd7bccafcdf0b4bfcb } from '../../../../src/admin/approval/publish-view.tsx'
import { SendView as SendView_5bfbc89b0947755d505a0f337b7b6e8f } from '../../../../src/admin/sending/send-view.tsx'
import { HistoryView as HistoryView_bba90564fdc5b1a88627d12963ff9885 } from '../../../../src/admin/approval/history-view.tsx'
import { VersionsView as VersionsView_1c3fc1f4ddf5613dddad4d3b2fc4e265 } from '../../../../src/admin/editing/versions-view.tsx'
import { SentenceRowLabel as SentenceRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { PrintedReferences as PrintedReferences_415708a520ff4fc789190ea7c94a4533 } from '../../../../src/admin/references/printed-line.tsx'
import { CitationPaste as CitationPaste_7dce0daba4d107fd3cb8b48ab69e29e4 } from '../../../../src/admin/references/citation-paste.tsx'
import { ReferenceRowLabel as ReferenceRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { ArticleFindings as ArticleFindings_0e0a18330bfedb5bacefd91aca3f0bf5 } from '../../../../src/admin/proofread/article-findings.tsx'
import { ArticleComments as ArticleComments_f22ae5f67288934c13dedcae0b4beeea } from '../../../../src/admin/comments/article-comments.tsx'
import { ArticlePreview as ArticlePreview_e4e9b9f9cdd8b153534abf06ca5c3a6a } from '../../../../src/admin/preview/article-preview.tsx'
import { ArticleStateCell as ArticleStateCell_cfc9f97af1583c7382fb41009e8e6a88 } from '../../../../src/admin/state-cell.tsx'
import { EditionStateCell as EditionStateCell_cfc9f97af1583c7382fb41009e8e6a88 } from '../../../../src/admin/state-cell.tsx'
import { SendDocument as SendDocument_47add419e7ac18568b3e062e2e882985 } from '../../../../src/admin/sending/send-document.tsx'
import { SubscriberDeeds as SubscriberDeeds_16dcc34ce1496df61691cca7d40c2d17 } from '../../../../src/admin/subscribers/subscriber-deeds.tsx'
import { TagsCell as TagsCell_ada56ae967bbe51d654c14bbe93286c0 } from '../../../../src/admin/subscribers/tags-cell.tsx'
import { SubscriberLinks as SubscriberLinks_3a5ad1e9569f7a0125b1b66ec930a863 } from '../../../../src/admin/subscribers/list-links.tsx'
import { ExportLink as ExportLink_6f858186707565b52315ddb90499e1fd } from '../../../../src/admin/subscribers/export-link.tsx'
import { SectionRowLabel as SectionRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3 } from '../../../../src/admin/row-labels.tsx'
import { Icon as Icon_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { Logo as Logo_eb58636b4f959a7d1e7b067d98c6b605 } from '../../../../src/admin/brand.tsx'
import { SearchButton as SearchButton_1f8e90bd0cfef3ebd92e8cd4dce9284d } from '../../../../src/admin/search/search-button.tsx'
import { DeskLink as DeskLink_d057d2aa67b78829144afb3d1f0e7295 } from '../../../../src/admin/nav/desk-link.tsx'
import { ImportNavLink as ImportNavLink_65113855d276258e36472db0ed85f311 } from '../../../../src/admin/import/nav-link.tsx'
import { DashboardView as DashboardView_933c2cca599f77514916b52265959538 } from '../../../../src/admin/dashboard/dashboard-view.tsx'
import { ImportView as ImportView_156005370aff18c9d49c541c97a1e915 } from '../../../../src/admin/import/views.tsx'
import { SubscriberImportView as SubscriberImportView_3edac2f753fafe7a8021357e42e5149f } from '../../../../src/admin/subscribers/views.tsx'
import { SubscriberImportRunView as SubscriberImportRunView_3edac2f753fafe7a8021357e42e5149f } from '../../../../src/admin/subscribers/views.tsx'
import { ManuscriptView as ManuscriptView_156005370aff18c9d49c541c97a1e915 } from '../../../../src/admin/import/views.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/compose/compose-screen.tsx#ComposeScreen": ComposeScreen_e0f7970363f99f30e61df05ed830c170,
  "/src/admin/compose/facts-fold.tsx#FactsFold": FactsFold_d23cbf3e004fffcd86cbb3ece544b25e,
  "/src/admin/row-labels.tsx#CorrectionRowLabel": CorrectionRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/editor/blocks/rows.tsx#FigureRow": FigureRow_051fc3b716d37ae45c204e43089aae45,
  "/src/admin/charts/data-field.tsx#ChartDataField": ChartDataField_600f163ebde98b3d992bfb5eb342c61c,
  "/src/admin/editor/blocks/rows.tsx#ChartRow": ChartRow_051fc3b716d37ae45c204e43089aae45,
  "/src/admin/editor/chips/target-field.tsx#TargetField": TargetField_92c71444208dd6786d51615aca782791,
  "/src/admin/editor/chips/labels.tsx#CrossReferenceLabel": CrossReferenceLabel_cde018ac0161dabb56fbe7520a5787d7,
  "/src/admin/editor/chips/labels.tsx#FootnoteLabel": FootnoteLabel_cde018ac0161dabb56fbe7520a5787d7,
  "/src/admin/editor/table-client.tsx#TableFeatureClient": TableFeatureClient_dc43cb3d9b2600db8f616fc43af76ee6,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/editor/outline-client.tsx#OutlineFeatureClient": OutlineFeatureClient_8cf17465ecca654790a52d2e4131653e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/editor/blocks/rows.tsx#PairRow": PairRow_051fc3b716d37ae45c204e43089aae45,
  "/src/admin/editor/blocks/rows.tsx#HeadingRow": HeadingRow_051fc3b716d37ae45c204e43089aae45,
  "/src/admin/editor/blocks/rows.tsx#BoxRow": BoxRow_051fc3b716d37ae45c204e43089aae45,
  "/src/admin/row-labels.tsx#ImportNoteRowLabel": ImportNoteRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/editing/together.tsx#Together": Together_5f4c4f9bc4a98cbf8d8b5914dc461d03,
  "/src/admin/editing/save-button.tsx#SaveButton": SaveButton_1a26c80d51a892918b24bec40afc1a70,
  "/src/admin/preview/issue-preview.tsx#IssuePreview": IssuePreview_3ac73131d898796a4e4b8a3a0f7993d8,
  "/src/admin/approval/approval-view.tsx#ApprovalView": ApprovalView_018c2665f16337671f94b48dc8b11b32,
  "/src/admin/approval/publish-view.tsx#PublishView": PublishView_edfc01d5828366bd7bccafcdf0b4bfcb,
  "/src/admin/sending/send-view.tsx#SendView": SendView_5bfbc89b0947755d505a0f337b7b6e8f,
  "/src/admin/approval/history-view.tsx#HistoryView": HistoryView_bba90564fdc5b1a88627d12963ff9885,
  "/src/admin/editing/versions-view.tsx#VersionsView": VersionsView_1c3fc1f4ddf5613dddad4d3b2fc4e265,
  "/src/admin/row-labels.tsx#SentenceRowLabel": SentenceRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/references/printed-line.tsx#PrintedReferences": PrintedReferences_415708a520ff4fc789190ea7c94a4533,
  "/src/admin/references/citation-paste.tsx#CitationPaste": CitationPaste_7dce0daba4d107fd3cb8b48ab69e29e4,
  "/src/admin/row-labels.tsx#ReferenceRowLabel": ReferenceRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/proofread/article-findings.tsx#ArticleFindings": ArticleFindings_0e0a18330bfedb5bacefd91aca3f0bf5,
  "/src/admin/comments/article-comments.tsx#ArticleComments": ArticleComments_f22ae5f67288934c13dedcae0b4beeea,
  "/src/admin/preview/article-preview.tsx#ArticlePreview": ArticlePreview_e4e9b9f9cdd8b153534abf06ca5c3a6a,
  "/src/admin/state-cell.tsx#ArticleStateCell": ArticleStateCell_cfc9f97af1583c7382fb41009e8e6a88,
  "/src/admin/state-cell.tsx#EditionStateCell": EditionStateCell_cfc9f97af1583c7382fb41009e8e6a88,
  "/src/admin/sending/send-document.tsx#SendDocument": SendDocument_47add419e7ac18568b3e062e2e882985,
  "/src/admin/subscribers/subscriber-deeds.tsx#SubscriberDeeds": SubscriberDeeds_16dcc34ce1496df61691cca7d40c2d17,
  "/src/admin/subscribers/tags-cell.tsx#TagsCell": TagsCell_ada56ae967bbe51d654c14bbe93286c0,
  "/src/admin/subscribers/list-links.tsx#SubscriberLinks": SubscriberLinks_3a5ad1e9569f7a0125b1b66ec930a863,
  "/src/admin/subscribers/export-link.tsx#ExportLink": ExportLink_6f858186707565b52315ddb90499e1fd,
  "/src/admin/row-labels.tsx#SectionRowLabel": SectionRowLabel_5b97317bfc8c0f1a38110d8ce29d18a3,
  "/src/admin/brand.tsx#Icon": Icon_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/brand.tsx#Logo": Logo_eb58636b4f959a7d1e7b067d98c6b605,
  "/src/admin/search/search-button.tsx#SearchButton": SearchButton_1f8e90bd0cfef3ebd92e8cd4dce9284d,
  "/src/admin/nav/desk-link.tsx#DeskLink": DeskLink_d057d2aa67b78829144afb3d1f0e7295,
  "/src/admin/import/nav-link.tsx#ImportNavLink": ImportNavLink_65113855d276258e36472db0ed85f311,
  "/src/admin/dashboard/dashboard-view.tsx#DashboardView": DashboardView_933c2cca599f77514916b52265959538,
  "/src/admin/import/views.tsx#ImportView": ImportView_156005370aff18c9d49c541c97a1e915,
  "/src/admin/subscribers/views.tsx#SubscriberImportView": SubscriberImportView_3edac2f753fafe7a8021357e42e5149f,
  "/src/admin/subscribers/views.tsx#SubscriberImportRunView": SubscriberImportRunView_3edac2f753fafe7a8021357e42e5149f,
  "/src/admin/import/views.tsx#ManuscriptView": ManuscriptView_156005370aff18c9d49c541c97a1e915,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
