using Automation.Core.Practices;

namespace Automation.Core.Policies.Model;

/// <summary>Section <c>waivers</c>.</summary>
internal static class WaiversSection
{
    private const int MaxDays = 3650;

    public static SectionType<WaiverSettings> Build(IReadOnlyList<IPractice> practices) => new SectionType<WaiverSettings>()
        .With(
            "by",
            "The repository roles that may waive a rule, each with the roles above it; never the pull request's author.",
            new ListType(TextType.OneOf(WaiverSettings.Roles), "roles"),
            s => s.By,
            (s, v) => s with { By = v })
        .With(
            "rules",
            "The rules that may be waived, by id; * is any number of characters, as in review/*. Empty: none.",
            new ListType(Pattern([.. practices.SelectMany(p => p.Rules.Select(r => $"{p.Id}/{r.Id}"))]), "patterns of rule ids"),
            s => s.Rules,
            (s, v) => s with { Rules = v })
        .With(
            "max-days",
            "For how many days after the one on which it is given a waiver may hold; it then has to say until when. 0: any time.",
            new NumberType(0, MaxDays),
            s => s.MaxDays,
            (s, v) => s with { MaxDays = v });

    private static TextType Pattern(IReadOnlyList<string> rules) => new("a rule's id, such as review/size, or a pattern, such as review/*")
    {
        Pattern = "^[a-z0-9*][a-z0-9*/-]*$",
        MaxLength = 100,
        Refusal = text => UnknownRule(text, rules),
    };

    /// <summary>A pattern of no rule is a slip of the pen, and forbids what it was written to allow.</summary>
    private static string? UnknownRule(string text, IReadOnlyList<string> rules) =>
        rules.Count == 0 || rules.Any(new WaiverSettings { Rules = [text] }.CanBeWaived) ? null
            : $"No rule is called '{text}'. {NearestKey.Hint(text, rules) ?? "The catalogue of the practices lists the rules."}";
}
