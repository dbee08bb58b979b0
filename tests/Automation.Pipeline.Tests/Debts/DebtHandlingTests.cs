using System.Text.Json;
using Automation.Core.Debts;
using Automation.Core.Policies;

namespace Automation.Pipeline.Tests.Debts;

/// <summary>What webhooks leave in the register of debt, and that facts keep what was.</summary>
public sealed class DebtHandlingTests : IDisposable
{
    private readonly PipelineWorld world = new();
    private int deliveries;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task An_Issue_Is_Debt_From_Its_Label_To_Its_Closing()
    {
        await SendAsync(Issue("opened", 1));
        await SendAsync(Issue("labeled", 2, ["tech-debt"], label: "tech-debt"));
        var open = Assert.Single(await ItemsAsync());
        await SendAsync(Issue("closed", 5, ["tech-debt"]));
        var paid = Assert.Single(await ItemsAsync());

        Assert.Equal((Day(2), (DateTimeOffset?)null), (open.Since, open.PaidAt));
        Assert.Equal((Day(2), Day(5)), (paid.Since, paid.PaidAt));
    }

    [Fact]
    public async Task What_A_Renamed_Label_Said_Is_Read_Under_Its_New_Name_And_The_Old_One()
    {
        await SendAsync(Issue("labeled", 2, ["tech-debt"], label: "tech-debt"));
        await SendAsync(Label("edited", "debt", from: "tech-debt"));
        await SendAsync(Issue("edited", 6, ["debt"]));

        Assert.Equal(Day(2), Assert.Single(await ItemsAsync()).Since);
        Assert.Equal(Day(2), Assert.Single(await ItemsAsync("debt")).Since);
    }

    [Fact]
    public async Task A_Deleted_Label_Takes_Neither_An_Item_Nor_A_Fact_Away()
    {
        await SendAsync(Issue("labeled", 2, ["tech-debt"], label: "tech-debt"));
        world.Clock.SetUtcNow(Day(3).AddSeconds(5));
        await SendAsync(Issue("unlabeled", 3));
        await SendAsync(Label("deleted", "tech-debt"));
        world.Clock.Advance(TimeSpan.FromDays(20));
        await SendAsync(Issue("closed", 25));

        var paid = Assert.Single(await ItemsAsync());
        Assert.Equal((Day(2), Day(25), true), (paid.Since, paid.PaidAt, paid.IsLabelGone));
        var closed = Assert.Single(await world.FactsAsync(), f => f.Kind == FactKinds.IssueClosed);
        Assert.Equal("tech-debt", closed.Data["labels"]);
    }

    [Fact]
    public async Task A_Label_That_Somebody_Takes_Off_Is_Off()
    {
        await SendAsync(Issue("labeled", 2, ["tech-debt"], label: "tech-debt"));
        await SendAsync(Issue("unlabeled", 3, label: "tech-debt"));

        Assert.Empty(await ItemsAsync());
    }

    [Fact]
    public async Task A_Label_That_Only_Changes_Its_Colour_Is_Not_Noted()
    {
        await SendAsync(Label("edited", "tech-debt"));

        Assert.Same(LabelHistory.None, await world.Storage.Debt.GetLabelsAsync(new(1), new(10), default));
    }

    [Fact]
    public async Task Markers_Are_Debt_Once_Their_Pull_Request_Is_Merged()
    {
        world.GitHub.State.Snapshot = key => new PullRequestBuilder()
            .NewFile("src/a.cs", "// TODO(#3): cache this\n")
            .With(s => s with { Key = key, UpdatedAt = TestPayloads.Updated, CodeOwners = new("CODEOWNERS", "/src/ @octo/core\n") })
            .Build();

        await SendAsync(("pull_request", TestPayloads.PullRequest("opened")));
        Assert.Empty(await ItemsAsync());
        await SendAsync(("pull_request", TestPayloads.PullRequest("closed", TestPayloads.Updated.AddHours(1), "closed", Day(4))));

        var item = Assert.Single(await ItemsAsync());
        Assert.Equal((DebtItemKind.Marker, "src/a.cs", "#3", Day(4), 7), (item.Kind, item.Path, item.Reference, item.Since, item.BroughtBy));
        Assert.Equal(["@octo/core"], item.Owners);
    }

    [Fact]
    public async Task A_Pull_Request_That_Is_Closed_Leaves_No_Markers()
    {
        world.GitHub.State.Snapshot = key => new PullRequestBuilder()
            .NewFile("src/a.cs", "// TODO: cache this\n").With(s => s with { Key = key, UpdatedAt = TestPayloads.Updated }).Build();

        await SendAsync(("pull_request", TestPayloads.PullRequest("opened")));
        await SendAsync(("pull_request", TestPayloads.PullRequest("closed", TestPayloads.Updated.AddHours(1), "closed")));

        Assert.Empty(await ItemsAsync());
    }

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero).AddDays(day - 1);

    private static (string Event, string Body) Issue(string action, int day, string[]? labels = null, string? label = null) =>
        ("issues", Write(new
        {
            action,
            label = label is null ? null : new { name = label },
            issue = new
            {
                number = 3,
                title = "Old parser",
                state = action == "closed" ? "closed" : "open",
                created_at = Day(1),
                updated_at = Day(day),
                closed_at = action == "closed" ? Day(day) : (DateTimeOffset?)null,
                labels = (labels ?? []).Select(l => new { name = l }),
            },
            repository = new { id = 10, full_name = "octo-org/octo-repo", default_branch = "main" },
            installation = new { id = 1 },
        }));

    private static (string Event, string Body) Label(string action, string name, string? from = null) => ("label", Write(new
    {
        action,
        label = new { name },
        changes = from is null ? null : new { name = new { from } },
        repository = new { id = 10, full_name = "octo-org/octo-repo", default_branch = "main" },
        installation = new { id = 1 },
    }));

    private static string Write(object payload) => JsonSerializer.Serialize(payload);

    private async Task SendAsync((string Event, string Body) delivery)
    {
        await world.SendAsync(delivery.Event, delivery.Body, $"d-{++deliveries}");
        await world.DrainAsync();
    }

    private async Task<IReadOnlyList<DebtItem>> ItemsAsync(string label = "tech-debt")
    {
        var page = await world.Storage.Debt.ListAsync(new(1), new(10), null, default);
        var history = await world.Storage.Debt.GetLabelsAsync(new(1), new(10), default);
        return DebtRegister.Of(page.Items, new DebtVocabulary(new DebtLabelSettings { Debt = label }, history)).Items;
    }
}
