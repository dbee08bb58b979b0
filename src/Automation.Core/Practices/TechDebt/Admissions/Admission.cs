namespace Automation.Core.Practices.TechDebt.Admissions;

/// <summary>A sentence in which a pull request says of itself that it leaves debt.</summary>
/// <param name="InTitle">True for the title, false for the description.</param>
/// <param name="Words">The words that say so, as they are looked for.</param>
/// <param name="Sentence">All of it, without code and quotations. Untrusted.</param>
internal sealed record Admission(bool InTitle, string Words, string Sentence)
{
    /// <summary>The first, the title before the description; null where nothing is admitted.</summary>
    public static Admission? Find(string title, string body, IReadOnlyList<string> templates, IReadOnlyList<string> words)
    {
        var phrases = new AdmissionPhrases(words);
        return First(DescriptionProse.OfTitle(title), inTitle: true) ?? First(DescriptionProse.OfBody(body, templates), inTitle: false);

        Admission? First(IEnumerable<string> sentences, bool inTitle) => (
            from sentence in sentences
            let found = phrases.FindIn(sentence)
            where found is not null
            select new Admission(inTitle, found, sentence)).FirstOrDefault();
    }
}
