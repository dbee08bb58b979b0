namespace Automation.Core.Policies.Model;

/// <summary>Section <c>exempt</c>, of the whole policy and of each practice.</summary>
internal static class ExemptSection
{
    public static SectionType<ExemptSettings> OfPolicy() => OfPractice()
        .With("paths", "Files that no rule looks at.", TextFormats.PathPatterns, s => s.Paths, (s, v) => s with { Paths = v });

    /// <summary>Files are exempt from all practices or from none: what one did not look at another would still count.</summary>
    public static SectionType<ExemptSettings> OfPractice() => new SectionType<ExemptSettings>()
        .With(
            "authors",
            "Logins of authors whose pull requests are exempt, and whose commits are in pull requests of others.",
            TextFormats.Logins,
            s => s.Authors,
            (s, v) => s with { Authors = v })
        .With("labels", "Labels that exempt a pull request.", TextFormats.Labels, s => s.Labels, (s, v) => s with { Labels = v })
        .With(
            "bots",
            "Whether every bot is exempt, as if it were one of the authors.",
            new FlagType(),
            s => s.Bots,
            (s, v) => s with { Bots = v });
}
