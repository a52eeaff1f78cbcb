// Sentences: the words of the course, and the technical-writing preset with these exceptions.
module.exports = {
  rules: {
    ...require("./.textlintrc.labels.js").rules,
    "preset-ja-technical-writing": {
      // A list of this course is made of the same sentences as its paragraphs; the preset wants である there.
      "no-mix-dearu-desumasu": { preferInHeader: "", preferInBody: "ですます", preferInList: "ですます" },
      // 「A も B も」「増えたり減ったり」「速いか遅いか」: these particles are there to be repeated.
      "no-doubled-joshi": { allow: ["も", "ても", "や", "か", "たり"] },
      // A term that is written so.
      "max-kanji-continuous-len": { allow: ["楽観的同時実行制御"] },
      // 「〜かもしれません」 is the truth about a program whose order is not fixed. A writer's own guess is in terms.yml.
      "ja-no-weak-phrase": false,
    },
  },
};
