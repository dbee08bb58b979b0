// What mutate.mjs puts into messages: everything on which a reader of commit messages may stumble. Escaped, so that it can be seen.

// White space of JavaScript and of others, characters without width, and line ends of all kinds.
export const spaces = [
  '\t', '\v', '\f', ' ', '\u00a0', '\u1680', '\u2000', '\u2003', '\u200a', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000',
  '\ufeff', '\u200b', '\u200c', '\u200d', '\u180e', '\u0085', '\u001c', '\u001f', '\0', '\r', '\n', '\r\n', '\n\n', '\n\n\n',
  '\r\n\r\n', '\r\r\n',
];

// Letters whose case is a riddle, digits of other kinds, halves of pairs, marks.
export const letters = [
  '\u00df', '\u0130', '\u0131', '\u017f', '\u03c2', '\u03a3', '\u01c5', '\u01c6', '\u01c4', '\u00b5', '\u00b5 1', '\u2167',
  '\u2177', '\u24d0', '\u24b6 1', '\u0345', '\u0345 2', '\ufb01', '\u0149', '\u1fb3', '\u1fbc', '\u1f00', '\u1f68', '\u1c90',
  '\u10d0', '\u13a0', '\uab70', '\u04cf', '\u04c0', '\u0436', '\u0416', '\u4e2d', '\u65e5\u672c\u8a9e', '\ud55c', '\u0627',
  '\u05d0', '\ud83c\udf89', '\ud801\udc00', '\ud801\udc28', '\ud835\udc00', '\ud835\udc1a', '\ud83c', '\udf89', 'e\u0301',
  '\u0301', 'K', '\u00c5', '\u03a9', '\u00aa', '\u00ba', '\u02b0', '\u1d43', '\u207f', '\ua7f2', '\u2c65', '\u023a', '\u0250',
  '\u1e9e', '1', '9a', '_', '_x', '-', '$', '\ua78c', '\ua7cb', '\ud83a\udd00', '\ud83a\udd22', '\ud806\udca0', '\ud81b\ude40',
];

// Parts of headers, footers, fixed forms, references, versions, addresses, quotations, long lines.
export const pieces = [
  'feat', 'fix', 'FEAT', 'Fix', 'chore', 'docs', 'revert', '1feat', 'feat_x', 'feat-x', '(', '((', ')', '))', '()', '(api)',
  '(a)(b)', '(a(b)c)', '[x]', '!', '!!', '!:', '!: ', ':', ': ', ' :', '\uff1a', ' ', '  ', '.', '..', '...', '....', '. ',
  'BREAKING CHANGE', 'BREAKING-CHANGE', 'breaking change', 'Breaking-Change', 'BREAKING CHANGE: x', 'BREAKING CHANGE:',
  'BREAKING CHANGE #1', 'BREAKING CHANGES: x', '* BREAKING CHANGE: y', '*  breaking-change:', '- BREAKING CHANGE: z',
  'BREA\u212aING CHANGE: k', '\n\nBREAKING CHANGE: w', '\nBREAKING-CHANGE: w', '#1', ' #1', ' #12 ', 'Refs #1', 'Refs: #1',
  'fixes #3', 'closes: #4', 'Closes  #4', '@user', 'Signed-off-by: A <a@b.c>', 'Co-authored-by:\tA', 'Reviewed-by:A', 'a_b-c: d',
  'a.b: c', '-: x', '_: y', '9: z', 'x:\u00a0y', 'x:\u2028y', 'x:  ', 'x: ', 'x #', 'x #y', 'x\u3000#y', 'x\u2028#y',
  'gpg: Signature', '  gpg: x', '\u00a0gpg:', 'gpg:', '\n  gpg:a\n', '# comment', '; c',
  '------------------------ >8 ------------------------', '# ------------------------ >8 ------------------------', 'http://a',
  'https://b.c/d', 'https://', 'http:///', 'xhttps://b', '_http://c', '-http://c', '\u00e9http://x', 'HTTP://x', 'http://\u00a0',
  'https://\ufeffx', 'Revert "feat: x"', 'Revert ', 'revert ', 'Revert\t', 'revert: x', 'This reverts commit abcdef1.',
  'Reapply "x"', 'reapply it', 'Merge branch \'x\'', 'Merge branch ', 'Merge branch', 'Merge pull request',
  'Merge pull request #1 from a/b', 'Merge a into b', 'Merge  into ', 'Merge into', 'Merge tag v1', 'Merge tag ', 'Merge tag',
  'Merged x in y', 'Merged in ', 'Merged in', 'Merged into z', 'Merged PR 1: x', 'Merged PR : ', 'Merge remote-tracking branch',
  'Automatic merge', 'Auto-merged x into y', 'Auto-merged  into ', 'Auto-merged into y', 'fixup! x', 'fixup!', 'squash!x',
  'amend! ', 'Fixup! x', '1.2.3', 'v1.2.3', 'V1.2.3', '=1.2.3', '01.2.3', '1.2.3-rc.1', '1.2.3-01', '1.2.3+b.01', '1.2', '1.2.3.4',
  '9007199254740993.0.0', '9007199254740991.0.0', 'chore(release): 1.2.3', 'chore: 1.2.3', 'chore:1.2.3', 'chore(): 1.2.3',
  'chore(a)): 1.2.3', 'chore(release): 1.2.3 [skip ci]', '1.2.3 [ci skip]', '1.2.3 [CI-SKIP]', '1.2.3 [\u017fkip ci]',
  '1.2.3 [skip c\u0131]', '1.2.3 [s\u212aip ci]', '1.2.3 (skip-ci)', '1.2.3 [skip\u3000skip]', '[ci ci] 1.2.3 (ci ci)',
  '[skip ci][skip ci] 1.2.3', '1.2.3 [skip  ci]', '`Code`', '"Quote"', "'Apos'", '`', '"', "'", 'PascalCase', 'camelCase',
  'Start Case Words', 'UPPER', 'UPPER case', 'lower', 'Sentence case', 'a'.repeat(60), 'X'.repeat(99), 'word '.repeat(25),
  'x'.repeat(100), 'x'.repeat(101), 'long line with url http://e.x/ '+'y'.repeat(90), '\ud83c\udf89'.repeat(51),
  '\u00e9'.repeat(100),
];

export const subjects = [
  'Add', 'add', 'ADD', 'aDD', '\u00c4pfel', '\u00e4pfel', '\u03a9mega', '\u03c9mega', '\u0418\u0417', '\u0438\u0437', '`Add` x',
  '"Add" x', 'a"B"c', 'A`b`', "A 'b'", '1 Add',
];

export const prefixes = {
  types: [
    'feat', 'fix', 'docs', 'chore', 'refactor', 'style', 'test', 'perf', 'ci', 'build', 'revert', 'wip', 'Feat', 'FIX', 'deps', '',
    '1', '_', 'f\u00e9at', 'feat ',
  ],
  scopes: [
    '', '', '', '(api)', '()', '( )', '(a)(b)', '(a/b)', '(@s/p)', '(a,b)', '(((', '(a\u2028b)', '(:)', '(a): (b)', '(a)!: (b)',
  ],
  marks: [
    '', '', '', '!', '!!', ' !',
  ],
  colons: [
    ': ', ': ', ': ', ': ', ':', '  :', ' : ', ':  ', ':\t', ':\u00a0', '\uff1a', ' - ', ':\n', ':\r', ':\r\n',
  ],
};
