using Automation.GitHub.Snapshots;
using Automation.GitHub.Snapshots.Nodes;
using Automation.GitHub.Tests.Fakes;
using FsCheck.Xunit;

namespace Automation.GitHub.Tests.Snapshots;

public sealed class LabelOriginsTests
{
    private const string Own = "automation[bot]";
    private const string On = "LabeledEvent";
    private const string Off = "UnlabeledEvent";

    private static readonly ActorNode Us = new("Bot", "automation");
    private static readonly ActorNode OtherBot = new("Bot", "labeler");
    private static readonly ActorNode Person = new("User", "octocat");
    private static readonly ActorNode Namesake = new("User", "automation");

    [Fact]
    public async Task What_We_Put_Is_Ours_And_No_Part_Of_The_Snapshot()
    {
        using var host = new GitHubHost();
        host.WithPullRequest(new PullRequestJson().With("labels", """{"nodes":[{"name":"enhancement"},{"name":"size/XS"}]}""").WithFlow(
            "labelled",
            """
            {"nodes":[
              {"__typename":"LabeledEvent","actor":{"__typename":"User","login":"octocat"},"label":{"name":"enhancement"}},
              {"__typename":"LabeledEvent","actor":{"__typename":"Bot","login":"automation"},"label":{"name":"size/XS"}},
              {"__typename":"LabeledEvent","actor":{"__typename":"Bot","login":"automation"},"label":{"name":"needs-adr"}},
              {"__typename":"UnlabeledEvent","actor":null,"label":{"name":"needs-adr"}}, null]}
            """));

        var load = await host.LoadAsync();

        Assert.Equal(["enhancement"], load.Snapshot.Labels);
        Assert.Equal(["size/XS"], load.Published.Labels.Ours);
        Assert.Equal(["needs-adr"], load.Published.Labels.Declined);
    }

    [Fact]
    public async Task Where_The_Timeline_Is_Refused_All_Labels_Are_Others()
    {
        using var host = new GitHubHost();
        host.WithPullRequest(new PullRequestJson().WithoutFlow());

        var load = await host.LoadAsync();

        Assert.Equal(["enhancement"], load.Snapshot.Labels);
        Assert.Equal(["enhancement"], load.Published.Labels.Others);
    }

    [Fact]
    public void A_Label_Is_Whose_Who_Put_It_Last()
    {
        var labels = LabelOrigins.Of(
            ["Mine", "theirs", "once mine", "once theirs", "unknown"],
            [
                Turn(On, Us, "mine"), Turn(On, Person, "theirs"), Turn(On, Us, "once mine"), Turn(On, OtherBot, "once theirs"),
                Turn(Off, Us, "once mine"), Turn(On, Namesake, "once mine"), Turn(Off, Person, "once theirs"), Turn(On, Us, "once theirs"),
            ],
            Own);

        Assert.Equal(["Mine", "once theirs"], labels.Ours);
        Assert.Equal(["theirs", "once mine", "unknown"], labels.Others);
        Assert.Empty(labels.Declined);
    }

    [Fact]
    public void Only_Who_Takes_Off_One_Of_Ours_Declines_It()
    {
        var labels = LabelOrigins.Of(
            [],
            [
                Turn(On, Us, "declined"), Turn(Off, OtherBot, "Declined"),
                Turn(On, Us, "ours to take off"), Turn(Off, Us, "ours to take off"),
                Turn(On, Person, "a slip"), Turn(Off, Person, "a slip"),
                Turn(Off, Person, "before our time"),
            ],
            Own);

        Assert.Equal(["Declined"], labels.Declined, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void Who_Has_No_Account_Has_No_Labels() =>
        Assert.Equal(["size/XS"], LabelOrigins.Of(["size/XS"], [Turn(On, Us, "size/XS")], null).Others);

    [Property]
    public void Each_Label_Is_Somebodys_And_Ours_Only_Where_We_Put_It_Last((byte Who, bool IsOn, byte Name)[] history, bool[] on)
    {
        ActorNode?[] actors = [Us, Person, OtherBot, Namesake, null];
        LabelTurnNode[] turns =
            [.. (history ?? []).Select(h => Turn(h.IsOn ? On : Off, actors[h.Who % actors.Length], $"label {h.Name % 4}"))];
        string[] standing = [.. (on ?? []).Take(4).Index().Where(static i => i.Item).Select(static i => $"LABEL {i.Index}")];

        var labels = LabelOrigins.Of(standing, turns, Own);

        Assert.Equal(standing, labels.Others.Concat(labels.Ours).Order(StringComparer.Ordinal));
        Assert.All(labels.Ours, name => Assert.Same(Us, LastPut(turns, name)));
        Assert.All(labels.Others, name => Assert.NotSame(Us, LastPut(turns, name)));
        Assert.Empty(labels.Declined.Intersect(standing, StringComparer.OrdinalIgnoreCase));
    }

    private static ActorNode? LastPut(LabelTurnNode[] turns, string name) =>
        turns.LastOrDefault(t => t.TypeName == On && string.Equals(t.Label!.Name, name, StringComparison.OrdinalIgnoreCase))?.Actor;

    private static LabelTurnNode Turn(string type, ActorNode? actor, string label) => new(type, actor, new NameNode(label));
}
