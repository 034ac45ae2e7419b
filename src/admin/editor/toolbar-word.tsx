import { createElement, type FC } from 'react'

/** A toolbar button's face: a word, which is also its name for screen readers. */
export const word = (label: string): FC => {
  return () => createElement('span', { className: 'toolbar-word' }, label)
}

/** A sign before a word of the slash menu; decoration only. */
export const sign = (char: string): FC => {
  return () => createElement('span', { 'aria-hidden': true }, char)
}
