using System.Runtime.CompilerServices;
using Automation.Core.Patterns;

namespace Automation.Core.Practices;

/// <summary>The forms in which a text may mention an issue: those of GitHub, and what a rule's options add.</summary>
internal sealed class IssueForms
{
    /// <summary>Compiling takes longer than a thousand messages take to be read; options live as long as their policy.</summary>
    private static readonly ConditionalWeakTable<RuleOptions, IssueForms> ByOptions = [];

    private readonly IReadOnlyList<string> prefixes;
    private readonly SafePattern[] patterns;

    private IssueForms(RuleOptions options)
    {
        prefixes = ["GH", .. options.List("prefixes")];
        patterns = [.. options.List("patterns").Select(pattern => new SafePattern(pattern))];
    }

    /// <summary>The options that a rule about issues takes for the forms.</summary>
    public static IReadOnlyList<RuleOption> Options { get; } =
    [
        new("prefixes", Array.Empty<string>(), "Prefixes of keys in another tracker, such as ABC for ABC-12."),
        new("patterns", Array.Empty<string>(), "Regular expressions for other forms.", Format: RuleOptionFormat.RegularExpression),
    ];

    public static IssueForms Of(RuleOptions options) => ByOptions.GetValue(options, static o => new IssueForms(o));

    /// <summary>
    /// Whether a text mentions an issue: <c>#12</c>, <c>owner/repo#12</c>, <c>GH-12</c>, an address, a key with one of the prefixes, or
    /// what a pattern matches.
    /// </summary>
    public bool AreIn(string text) => IssueMentions.HasNumber(text) || IssueMentions.HasAddress(text) || HaveKeyIn(text);

    /// <summary>Whether the name of a branch mentions an issue: <c>issue-12</c>, a key, or what a pattern matches.</summary>
    public bool AreInName(string name) => IssueMentions.HasKey(name, "issue") || HaveKeyIn(name);

    private bool HaveKeyIn(string text)
    {
        foreach (var prefix in prefixes)
        {
            if (IssueMentions.HasKey(text, prefix))
            {
                return true;
            }
        }

        return Array.Exists(patterns, pattern => pattern.IsMatch(text));
    }
}
