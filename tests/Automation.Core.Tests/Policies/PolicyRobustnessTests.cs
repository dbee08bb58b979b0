using System.Diagnostics;
using System.Text;
using Automation.Core.Policies;
using Automation.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies;

/// <summary>Whatever a file holds, resolving it ends, soon, and without an exception.</summary>
public sealed class PolicyRobustnessTests
{
    /// <summary>What YAML is made of, so that chance finds its way past the first character.</summary>
    private static readonly string[] Pieces =
    [
        "version: 1\n", "practices:", " review:", "mode", ": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ",", "\"", "'", "|", ">",
        "|+2\n", "#", "&a ", "*a ", "!!str ", "!<x> ", "? ", "---\n", "...\n", "%YAML 1.2\n", "%YAML 99999999999.1\n", "%TAG ! x\n",
        "\\uD800", "\"\\U0011FFFF\"", "\\x", "\t", "\r\n", "\0", "\uFEFF", "\u2028", "\uD800", "~", "1", "off", "<<: ", "exempt",
        "paths", "enforced", "overrides:", "- when: { labels: [a] }", " practices: { review: { mode: off } }", ".", "@", "`", "\u0007",
    ];

    /// <summary>Files that are a threat to careless readers.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { "flow lists in each other", new string('[', 60_000) },
        { "flow maps in each other", string.Concat(Enumerable.Repeat("{a: ", 15_000)) },
        { "block lists in each other", string.Concat(Enumerable.Repeat("- ", 30_000)) },
        { "explicit keys in each other", string.Concat(Enumerable.Repeat("? ", 30_000)) },
        { "indented maps in each other", string.Concat(Enumerable.Range(0, 350).Select(n => new string(' ', n) + "a:\n")) },
        { "a long scalar", new string('a', 65_000) },
        { "a long quoted scalar", "\"" + new string('a', 65_000) },
        { "a long key", new string('a', 65_000) + ": 1" },
        { "many keys", string.Concat(Enumerable.Range(0, 9_000).Select(n => $"k{n}: 1\n")) },
        { "many long keys", string.Concat(Enumerable.Range(0, 600).Select(n => $"{new string('k', 90)}{n}: 1\n")) },
        { "many enforced keys", "version: 1\nenforced:\n" + string.Concat(Enumerable.Range(0, 499).Select(n => $"- {new string('p', 90)}{n}\n")) },
        { "overrides in each other", "version: 1\n" + string.Concat(Enumerable.Repeat("overrides: [{ practices: { ", 2_000)) },
        { "many overrides", "version: 1\noverrides:\n" + string.Concat(Enumerable.Repeat("- { when: {}, practices: {} }\n", 100)) },
        { "many items", "version: 1\nexempt: { paths: [" + string.Concat(Enumerable.Repeat("a,", 32_000)) + "] }" },
        { "many anchors", string.Concat(Enumerable.Range(0, 5_000).Select(n => $"- &a{n} x\n")) },
        { "a billion laughs", Laughs() },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_Files_Are_Refused_Soon(string what, string text)
    {
        var clock = Stopwatch.StartNew();
        var effective = Resolve(Repository(text));

        Assert.True(effective.Problems.Count > 0, what);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), what);
    }

    [Property(MaxTest = 500)]
    public Property Any_Text_Ends_In_A_Policy_Or_A_Problem() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => EndsWell(text ?? ""));

    [Property(MaxTest = 2_000)]
    public Property Anything_Like_Yaml_Ends_In_A_Policy_Or_A_Problem() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), EndsWell);

    [Property(MaxTest = 1_000)]
    public Property A_Damaged_Template_Ends_In_A_Policy_Or_A_Problem()
    {
        var template = PolicyTemplate.Text(FakePractice.All).Replace("#", "", StringComparison.Ordinal);
        var damage =
            from at in Gen.Choose(0, template.Length - 1)
            from length in Gen.Choose(0, 40)
            from piece in Gen.Elements(Pieces)
            select template.Remove(at, Math.Min(length, template.Length - at)).Insert(at, piece);
        return Prop.ForAll(damage.ToArbitrary(), EndsWell);
    }

    /// <summary>Taken without a problem, or left out with one that has a position and words on one line.</summary>
    private static bool EndsWell(string text)
    {
        var effective = Resolve(Repository(text));
        _ = effective.For(new PullRequestBuilder().Label("a").Build());
        return effective.Sources.Count == 1
            ? effective.Problems.Count == 0
            : effective.Problems.Count > 0
                && effective.Problems.All(p => p is { Line: > 0, Column: > 0, Message.Length: > 0 } && !p.Message.Any(char.IsControl));
    }

    private static string Laughs()
    {
        var text = new StringBuilder("a0: &a0 [ha, ha, ha]\n");
        for (var level = 1; level < 30; level++)
        {
            text.AppendLine($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]");
        }

        return text.ToString();
    }
}
