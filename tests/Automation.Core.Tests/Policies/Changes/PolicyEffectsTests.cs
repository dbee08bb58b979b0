using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Policies.Changes;
using Automation.Core.Practices;
using Automation.Testing;

namespace Automation.Core.Tests.Policies.Changes;

/// <summary>What it means that two policy files differ, in sentences.</summary>
public sealed class PolicyEffectsTests
{
    private static readonly PolicyResolver Resolver = new(PracticeCatalog.All);

    [Theory]
    [InlineData("", "practices: { review: { mode: enforce } }", "Review practice would block merges (warn -> enforce).")]
    [InlineData("practices: { review: { mode: enforce } }", "", "Review practice would no longer block merges (enforce -> warn).")]
    [InlineData(
        "practices: { review: { mode: observe } }", "", "Review practice would be published, without blocking merges (observe -> warn).")]
    [InlineData("", "practices: { review: { mode: observe } }", "Review practice would no longer be published (warn -> observe).")]
    [InlineData("", "practices: { review: { mode: off } }", "Review practice would no longer be evaluated (warn -> off).")]
    [InlineData(
        "practices: { review: { mode: off } }",
        "practices: { review: { mode: observe } }",
        "Review practice would be evaluated, without being published (off -> observe).")]
    [InlineData("", "practices: { review: { rollout: 25 } }", "Review practice would be published in 25 % of repositories, not in 100 %.")]
    [InlineData(
        "",
        "practices: { conventional-commits: { rules: { type-enum: off } } }",
        "Rule conventional-commits/type-enum would be switched off (it was error).")]
    [InlineData(
        "practices: { conventional-commits: { rules: { type-enum: off } } }",
        "practices: { conventional-commits: { rules: { type-enum: warning } } }",
        "Rule conventional-commits/type-enum would be switched on, as warning.")]
    [InlineData(
        "practices: { conventional-commits: { rules: { type-enum: warning } } }",
        "",
        "Rule conventional-commits/type-enum would weigh more (warning -> error).")]
    public void A_Difference_Is_A_Sentence(string before, string after, string sentence) =>
        Assert.Equal([sentence], EffectsOf(before, after));

    [Theory]
    [InlineData("practices: { conventional-commits: { types: [feat, fix] } }", "practices.conventional-commits.types: drops build, chore,")]
    [InlineData("practices: { conventional-commits: { scopes: [api, web] } }", "practices.conventional-commits.scopes: adds api, web.")]
    [InlineData("practices: { review: { approvals: { required: 2 } } }", "practices.review.approvals.required: 1 -> 2.")]
    [InlineData("practices: { review: { size: { max: 500 } } }", "practices.review.size.max: 1000 -> 500.")]
    [InlineData("exempt: { authors: [\"renovate[bot]\"] }", "exempt.authors: adds \"renovate[bot]\".")]
    public void Other_Keys_Are_Told_By_Their_Path_With_What_They_Decide(string after, string beginning)
    {
        var effect = Assert.Single(EffectsOf("", after));

        Assert.StartsWith(beginning, effect, StringComparison.Ordinal);
        Assert.EndsWith(".", effect, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_Key_There_Is_Has_A_Sentence() => Assert.All(
        PolicyReference.Keys(PracticeCatalog.All).Where(k => !k.IsSection),
        key =>
        {
            var difference = new PolicyDifference(key.Path.Split('.'), key.Description, JsonValue.Create("a"), JsonValue.Create("b"));
            Assert.NotEmpty(new PolicyEffects(PracticeCatalog.All).Of([difference]));
        });

    [Fact]
    public void The_Same_Policy_In_Other_Words_Has_No_Effect() => Assert.Empty(EffectsOf(
        "practices: { review: { size: { max: 1000 } } }",
        "practices:\n  review:\n    mode: warn\n  conventional-commits: { rules: { type-enum: { severity: error } } }\n"));

    [Fact]
    public void Very_Many_Effects_Are_Counted()
    {
        var differences = Enumerable.Range(1, 62)
            .Select(n => new PolicyDifference(["exempt", $"key-{n}"], "Decides.", JsonValue.Create(n), JsonValue.Create(-n)));

        var effects = new PolicyEffects(PracticeCatalog.All).Of([.. differences]);

        Assert.Equal((51, "And 12 more changes."), (effects.Count, effects[^1]));
    }

    [Fact]
    public void Golden_Effects_Come_In_The_Order_Of_Their_Weight()
    {
        var effects = EffectsOf(
            "practices: { conventional-commits: { scopes: { api: [src/api/**], old: [] }, types: [feat, fix] } }",
            """
            practices:
              tech-debt: { tags: [TODO], labels: { debt: debt } }
              decisions: { mode: off }
              review: { approvals: { required: 2, from: [ada] }, size: { max: 500 } }
              conventional-commits:
                mode: enforce
                rollout: 50
                types: [feat, fix, deps]
                scopes: { api: [src/service/**], web: [] }
                rules:
                  header-max-length: { value: 72 }
                  type-enum: warning
                  subject-full-stop: off
            exempt: { authors: ["renovate[bot]"], labels: ["skip\tchecks"] }
            waivers: { by: [admin] }
            """);

        Golden.Verify(string.Join('\n', effects) + "\n", "policy-effects.txt");
    }

    private static IReadOnlyList<string> EffectsOf(string before, string after) => new PolicyEffects(PracticeCatalog.All).Of(
        new PolicyDifferences(PracticeCatalog.All).Between(Resolve(before).Policy, Resolve(after).Policy));

    private static EffectivePolicy Resolve(string body)
    {
        var policy = Resolver.Resolve([PolicyFiles.Repository("version: 1\n" + body)]);
        Assert.Empty(policy.Problems);
        return policy;
    }
}
