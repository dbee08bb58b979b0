using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies.Overrides;

public sealed class OverrideProblemTests
{
    /// <summary>Value of <c>overrides</c>, and all that is said of it.</summary>
    public static TheoryData<string, string[]> Wrong => new()
    {
        { "{ when: {} }", ["2:12 'overrides' must be a list of overrides, each a map of when and practices, not a map. Begin each override with '- '."] },
        { "", ["2:11 'overrides' must be a list of overrides, each a map of when and practices, not empty. Write [] for none, or remove the key."] },
        { "[main]", ["2:13 'overrides[0]' must be a map of when and practices, not 'main'."] },
        {
            "[{ practices: { review: { mode: off } } }]",
            ["2:13 'overrides[0]' does not say when it applies. Add at least one condition under 'when'."]
        },
        {
            "[{ when: {}, practices: { review: { mode: off } } }]",
            ["2:13 'overrides[0]' does not say when it applies. Add at least one condition under 'when'."]
        },
        {
            "[{ when: { labels: [a] } }]",
            ["2:13 'overrides[0]' changes nothing. Say what under 'practices', or remove it."]
        },
        {
            "[{ when: { branch: [main] }, practices: { review: { mode: off } } }]",
            ["2:23 Unknown key 'branch' in 'overrides[0].when'. Did you mean 'branches'?"]
        },
        {
            "[{ when: { only_paths: [docs/**] }, practice: { review: { mode: off } }, practices: { reviews: { mode: off } } }]",
            [
                "2:23 Unknown key 'only_paths' in 'overrides[0].when'. Did you mean 'only-paths'?",
                "2:48 Unknown key 'practice' in 'overrides[0]'. Did you mean 'practices'?",
                "2:98 Unknown key 'reviews' in 'overrides[0].practices'. Did you mean 'review'?",
            ]
        },
        {
            "[{ when: { labels: [], authors: ann, branches: [\"!main\"] }, practices: { review: { rules: { sise: off } } } }]",
            [
                "2:31 'overrides[0].when.labels' must be a list of labels that is not empty, of at most 500 items. It has 0.",
                "2:44 'overrides[0].when.authors' must be a list of logins that is not empty, not 'ann'. Write it as a list: [ann].",
                "2:60 'overrides[0].when.branches[0]' must be a path pattern with forward slashes and without a leading !, at most 512 characters, not '!main'.",
                "2:104 Unknown key 'sise' in 'overrides[0].practices.review.rules'. Did you mean 'size'?",
            ]
        },
        {
            "[{ when: { labels: [a] }, practices: { decisions: { directory: docs/adr } } }]",
            ["2:64 'practices.decisions.directory' cannot be overridden: it must be known before a pull request is read. Set it outside of 'overrides[0]'."]
        },
        {
            "[{ when: { labels: [a] }, practices: { review: { size: { s: 5 } } } }]",
            ["2:67 The sizes must rise, but xs is 10 and s is 5. Set both so that they do."]
        },
        { "[{ when: { labels: [a] }, exempt: { bots: true } }]", [
            "2:13 'overrides[0]' changes nothing. Say what under 'practices', or remove it.",
            "2:38 Unknown key 'exempt' in 'overrides[0]'. The keys here are when, practices."
        ] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_Is_Wrong_Is_Said_With_Its_Place_And_The_Nearest_Key(string overrides, string[] problems)
    {
        var policy = ResolveBody($"overrides: {overrides}");

        Assert.Equal(problems, policy.Problems.Select(p => $"{p.Line}:{p.Column} {p.Message}"));
        Assert.Empty(policy.Sources);
    }

    [Fact]
    public void More_Than_A_Hundred_Are_Refused()
    {
        const string Entry = "\n  - { when: { labels: [a] }, practices: { review: { mode: off } } }";

        Assert.Empty(ResolveBody("overrides:" + string.Concat(Enumerable.Repeat(Entry, 100))).Problems);
        Assert.Equal(
            "'overrides' has 101 entries, more than 100. Join some of them.",
            Assert.Single(ResolveBody("overrides:" + string.Concat(Enumerable.Repeat(Entry, 101))).Problems).Message);
    }
}
