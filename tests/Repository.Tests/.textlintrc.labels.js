// Labels, code comments and messages: fragments of sentences, of which only the words are checked.
module.exports = {
  rules: {
    prh: { rulePaths: ["./terms.yml"], checkLink: true, checkBlockQuote: true, checkEmphasis: true },
  },
};
