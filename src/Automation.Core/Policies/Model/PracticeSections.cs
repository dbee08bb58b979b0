using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>The sections of the four practices. A new setting is one property of its record and one key here.</summary>
internal static class PracticeSections
{
    private const int MaxLines = 1_000_000;

    public static SectionType<ConventionalCommitsSettings> ConventionalCommits(IReadOnlyList<IPractice> practices) =>
        Practice<ConventionalCommitsSettings>(PracticeIds.ConventionalCommits, practices)
            .With(
                "types",
                "The types that a commit may have.",
                new ListType(
                    new TextType("a commit type in lower case, such as feat") { Pattern = "^[a-z][a-z0-9_-]*$", MaxLength = 50 }, "types", minimum: 1),
                s => s.Types,
                (s, v) => s with { Types = v })
            .With(
                "scopes",
                "The scopes that a commit may have; a map gives each the paths that it stands for. Empty: any scope.",
                new ScopesType(),
                s => s.Scopes,
                (s, v) => s with { Scopes = v });

    public static SectionType<ReviewSettings> Review(IReadOnlyList<IPractice> practices) =>
        Practice<ReviewSettings>(PracticeIds.Review, practices)
            .With("approvals", "Who must approve.", Approvals(), s => s.Approvals, (s, v) => s with { Approvals = v })
            .With(
                "size",
                "The number of changed lines below which a pull request has a size; at or above xl it is XXL.",
                Size(),
                s => s.Size,
                (s, v) => s with { Size = v })
            .With(
                "skip-drafts",
                "Whether drafts are left alone until they are ready.",
                new FlagType(),
                s => s.SkipDrafts,
                (s, v) => s with { SkipDrafts = v })
            .With(
                "exempt-bots",
                "Whether pull requests by bots are exempt from size and description.",
                new FlagType(),
                s => s.ExemptBots,
                (s, v) => s with { ExemptBots = v })
            .With(
                "generated",
                "Generated files, beside those marked linguist-generated: not counted for size.",
                TextFormats.PathPatterns,
                s => s.Generated,
                (s, v) => s with { Generated = v });

    public static SectionType<DecisionsSettings> Decisions(IReadOnlyList<IPractice> practices) =>
        Practice<DecisionsSettings>(PracticeIds.Decisions, practices)
            .With(
                "directory",
                "Where the decision records are; auto: the directory that .adr-dir names, else the usual places.",
                new TextType("a directory, or auto"),
                s => s.Directory,
                (s, v) => s with { Directory = v })
            .With("due", "When a decision record is due: any of these is enough.", Due(), s => s.Due, (s, v) => s with { Due = v });

    public static SectionType<TechDebtSettings> TechDebt(IReadOnlyList<IPractice> practices) =>
        Practice<TechDebtSettings>(PracticeIds.TechDebt, practices)
            .With(
                "tags",
                "The words that mark debt in comments.",
                new ListType(new TextType("a word in upper case, such as FIXME") { Pattern = "^[A-Z][A-Z0-9_-]*$", MaxLength = 50 }, "tags"),
                s => s.Tags,
                (s, v) => s with { Tags = v })
            .With(
                "labels",
                "The labels of debt items. A group without labels asks for nothing.",
                DebtLabels(),
                s => s.Labels,
                (s, v) => s with { Labels = v })
            .With(
                "target",
                "The percentage of merged work that should pay debt back.",
                new NumberType(0, 100),
                s => s.Target,
                (s, v) => s with { Target = v });

    /// <summary>What all practices' sections hold.</summary>
    private static SectionType<T> Practice<T>(string id, IReadOnlyList<IPractice> practices)
        where T : PracticeSettings
    {
        var rules = new SectionType<IReadOnlyDictionary<string, RuleOverride>>();
        foreach (var rule in practices.Where(p => p.Id == id).SelectMany(p => p.Rules))
        {
            rules.With(
                rule.Id,
                RuleDescription(rule.Documentation),
                new RuleType(rule),
                said => said.GetValueOrDefault(rule.Id) ?? new RuleOverride(),
                (said, value) => new Dictionary<string, RuleOverride>(said) { [rule.Id] = value });
        }

        return new SectionType<T>()
            .With(
                "mode",
                "off: not evaluated. observe: evaluated, not published. warn: published, never failing. enforce: can fail.",
                new ChoiceType<PracticeMode>(),
                s => s.Mode,
                (s, v) => s with { Mode = v })
            .With(
                "rollout",
                "The percentage of repositories in which the practice is published; raising it only ever adds repositories.",
                new NumberType(0, 100),
                s => s.Rollout,
                (s, v) => s with { Rollout = v })
            .With("rules", "What differs from the rules' own severities and options.", rules, s => s.Rules, (s, v) => s with { Rules = v });
    }

    private static SectionType<ApprovalSettings> Approvals() => new SectionType<ApprovalSettings>()
        .With(
            "required",
            "How many humans other than the author must approve.",
            new NumberType(0, 10),
            s => s.Required,
            (s, v) => s with { Required = v })
        .With(
            "from",
            "Logins whose approvals count. Empty: anyone who can push.",
            TextFormats.Logins,
            s => s.From,
            (s, v) => s with { From = v });

    private static SectionType<SizeSettings> Size()
    {
        var lines = new NumberType(1, MaxLines);
        return new SectionType<SizeSettings>(Rising)
            .With("xs", "Below this many changed lines: XS.", lines, s => s.Xs, (s, v) => s with { Xs = v })
            .With("s", "Below this many: S.", lines, s => s.S, (s, v) => s with { S = v })
            .With("m", "Below this many: M.", lines, s => s.M, (s, v) => s with { M = v })
            .With("l", "Below this many: L.", lines, s => s.L, (s, v) => s with { L = v })
            .With("xl", "Below this many: XL.", lines, s => s.Xl, (s, v) => s with { Xl = v })
            .With("max", "More changed lines than this are a finding.", lines, s => s.Max, (s, v) => s with { Max = v });
    }

    private static string? Rising(SizeSettings size)
    {
        (string Name, int Lines)[] thresholds = [("xs", size.Xs), ("s", size.S), ("m", size.M), ("l", size.L), ("xl", size.Xl)];
        for (var i = 1; i < thresholds.Length; i++)
        {
            var (lower, upper) = (thresholds[i - 1], thresholds[i]);
            if (lower.Lines >= upper.Lines)
            {
                return $"The sizes must rise, but {lower.Name} is {lower.Lines} and {upper.Name} is {upper.Lines}. Set both so that they do.";
            }
        }

        return null;
    }

    private static SectionType<DueSettings> Due() => new SectionType<DueSettings>()
        .With("paths", "Paths whose change makes a record due.", TextFormats.PathPatterns, s => s.Paths, (s, v) => s with { Paths = v })
        .With("labels", "Labels that make a record due.", TextFormats.Labels, s => s.Labels, (s, v) => s with { Labels = v })
        .With(
            "size",
            "From this many changed lines on a record is due; null: size never makes it due.",
            new OptionalNumberType(1, MaxLines),
            s => s.Size,
            (s, v) => s with { Size = v });

    private static SectionType<DebtLabelSettings> DebtLabels() => new SectionType<DebtLabelSettings>()
        .With("debt", "Makes an issue or pull request a debt item.", TextFormats.Label, s => s.Debt, (s, v) => s with { Debt = v })
        .With("kinds", "Of which kind the debt is; one is asked for.", TextFormats.Labels, s => s.Kinds, (s, v) => s with { Kinds = v })
        .With("impact", "How much it hurts; one is asked for.", TextFormats.Labels, s => s.Impact, (s, v) => s with { Impact = v })
        .With("effort", "How much paying it back takes; one is asked for.", TextFormats.Labels, s => s.Effort, (s, v) => s with { Effort = v });

    private static string RuleDescription(RuleDocumentation documentation) =>
        $"{documentation.Conditions.TrimEnd('.')}. {documentation.Why.TrimEnd('.')}.";
}
