using Automation.Core.Evaluations;
using Automation.Core.Policies;
using Automation.Core.Practices;
using Automation.Core.Reporting;
using Automation.Core.Snapshots;
using Automation.GitHub.Snapshots;
using Automation.GitHub.Snapshots.Nodes;
using Automation.Testing;
using FsCheck.Xunit;

namespace Automation.GitHub.Tests.Snapshots;

/// <summary>
/// Our labels never chase each other, whatever policy asks of labels: to evaluate a pull request that carries them gives the same verdicts
/// and the same labels.
/// </summary>
public sealed class LabelLoopTests
{
    private const string Own = "automation[bot]";

    private static readonly ActorNode Us = new("Bot", "automation");
    private static readonly ActorNode Person = new("User", "octocat");
    private static readonly Evaluator Evaluator = new(PracticeCatalog.All);
    private static readonly ReportPlanner Planner = new(PracticeCatalog.All);

    /// <summary>All kinds, and every key of a policy that looks at labels looks at ours.</summary>
    private static readonly EffectivePolicy Policy = new PolicyResolver(PracticeCatalog.All).Resolve(
    [
        new PolicyText(
            PolicyLayerKind.Repository,
            PolicyResolver.FilePath,
            """
            version: 1
            labels: { size: true, type: true, breaking: true, needs-adr: true, tech-debt: true }
            exempt: { labels: [type/fix, size/M] }
            practices:
              decisions: { due: { labels: [adds-debt, size/L], size: 200, paths: ["src/**"] } }
              tech-debt: { exempt: { labels: [needs-adr] } }
            overrides:
              - when: { labels: [size/S, needs-adr] }
                practices: { review: { size: { xs: 1, s: 2 } }, decisions: { mode: off } }
              - when: { labels: [adds-debt] }
                practices: { tech-debt: { tags: [LATER] }, conventional-commits: { types: [docs] } }
            """),
    ]);

    private static readonly string[] Names = ["size/S", "size/M", "type/fix", "needs-adr", "adds-debt", "keep"];
    private static readonly string[] Titles = ["feat!: greet", "fix: greet", "docs: greet", "greet"];
    private static readonly string[] Bodies = ["Because visitors felt unwelcome.", "A workaround for now.", "ADR-Exempt: a rename"];
    private static readonly string[] Lines = ["class A;", "// TODO mend", "#pragma warning disable CA1000", "// LATER mend"];

    [Fact]
    public void The_Policy_Of_This_Test_Is_One() => Assert.Empty(Policy.Problems);

    [Property]
    public void A_Second_Evaluation_Changes_Nothing(byte title, byte body, byte line, ushort size, (byte Name, bool IsOn)[] people)
    {
        var snapshot = new PullRequestBuilder()
            .NewFile("src/a.cs", Lines[line % Lines.Length])
            .File("docs/b.md", size % 600)
            .With(s => s with { Title = Titles[title % Titles.Length], Body = Bodies[body % Bodies.Length], Commits = [] })
            .Build();
        var timeline = (people ?? []).Select(p => Turn(p.IsOn, Person, Names[p.Name % Names.Length])).ToList();

        var (first, writes) = Evaluate(snapshot, timeline);
        Apply(writes, timeline);
        var (second, more) = Evaluate(snapshot, timeline);

        Assert.Empty(more);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Results.Select(static r => r.Conclusion), second.Results.Select(static r => r.Conclusion));
        Assert.Equal(
            first.Results.SelectMany(static r => r.Findings).Select(static f => f.Message),
            second.Results.SelectMany(static r => r.Findings).Select(static f => f.Message));
    }

    private static (Evaluation Evaluation, ReportWrite[] Labelling) Evaluate(PullRequestSnapshot snapshot, List<LabelTurnNode> timeline)
    {
        var labels = LabelOrigins.Of(Standing(timeline), timeline, Own);
        var seen = snapshot with { Labels = labels.Others };
        var published = PublishedState.Nothing with { Labels = labels };
        var evaluation = Evaluator.Evaluate(seen, Policy, PullRequestBuilder.Opened);
        var plan = Planner.Plan(evaluation, Policy, seen, published, []);
        return (evaluation, [.. ReportDiff.Between(plan, published).Where(static w => w.IsLabelling)]);
    }

    private static void Apply(ReportWrite[] writes, List<LabelTurnNode> timeline)
    {
        foreach (var write in writes)
        {
            timeline.AddRange(write switch
            {
                ReportWrite.AddLabels add => add.Names.Select(name => Turn(true, Us, name)),
                ReportWrite.RemoveLabel remove => [Turn(false, Us, remove.Name)],
                _ => [],
            });
        }
    }

    private static string[] Standing(List<LabelTurnNode> timeline) =>
    [
        .. timeline.GroupBy(static t => t.Label!.Name).Where(static turns => turns.Last().TypeName == "LabeledEvent")
            .Select(static turns => turns.Key),
    ];

    private static LabelTurnNode Turn(bool isOn, ActorNode actor, string label) =>
        new(isOn ? "LabeledEvent" : "UnlabeledEvent", actor, new NameNode(label));
}
