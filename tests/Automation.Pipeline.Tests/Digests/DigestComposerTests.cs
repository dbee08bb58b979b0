using System.Collections.Concurrent;
using Automation.Core.Calendars;
using Automation.Core.Digests.Weeks;
using Automation.Core.Policies;
using Moq;
using static Automation.Pipeline.Tests.Digests.ComposerWorld;

namespace Automation.Pipeline.Tests.Digests;

/// <summary>What a digest is composed of.</summary>
public sealed class DigestComposerTests
{
    private readonly ComposerWorld world = new();

    [Fact]
    public async Task Each_Repository_Is_Asked_For_Its_Thirteen_Weeks_In_The_Teams_Zone()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("a");
        await world.SaveAsync("b");
        var team = Team(Pattern("octo", "*"));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        var digest = await world.Composer.ComposeAsync(team with { Hours = new BusinessHours { Zone = zone } }, Week, CancellationToken.None);

        Assert.Equal((2, 2), (digest.Repositories, digest.Flow.Commits));
        world.Weeks.Verify(
            w => w.LoadAsync(It.IsAny<RepositoryRecord>(), zone, Week, 13, It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [Fact]
    public async Task Titles_Are_Shown_Of_Public_Repositories_And_Of_Private_Ones_That_Are_Named()
    {
        await world.WithInstallationsAsync();
        await world.SaveAsync("public");
        await world.SaveAsync("hidden", r => r with { IsPrivate = true });
        await world.SaveAsync("named", r => r with { IsPrivate = true });

        var digest = await world.ComposeAsync(Pattern("octo", "*"), Name("octo", "named"));

        Assert.Equal(
            [("hidden", null), ("named", "In named"), ("public", "In public")],
            digest.Attention.WaitingForReview.Items.Select(i => (i.Repository.Name, i.Title)));
        Assert.Equal("https://github.example/octo/hidden/pull/1", digest.Attention.WaitingForReview.Items[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task The_Notices_Of_The_Selectors_Are_In_The_Digest()
    {
        await world.WithInstallationsAsync();

        Assert.Equal(["The App sees no repository of 'octo'."], (await world.ComposeAsync(Name("octo", "a"))).Notices);
    }

    [Theory]
    [InlineData(null, 20)]
    [InlineData("version: 1\npractices:\n  tech-debt:\n    target: 35\n", 35)]
    [InlineData("version: 1\npractices: [not, a, map]\n", 20)]
    public async Task The_Target_Is_That_Of_The_Organisations_Policy(string? policy, int target)
    {
        await world.WithInstallationsAsync(policy);
        await world.SaveAsync("a");

        Assert.Equal(target, (await world.ComposeAsync(Name("octo", "a"))).Debt.Target);
    }

    [Fact]
    public async Task Of_Several_Organisations_The_One_With_Most_Repositories_Sets_The_Target()
    {
        await world.WithInstallationsAsync("version: 1\npractices:\n  tech-debt:\n    target: 35\n");
        await world.SaveAsync("a");
        await world.SaveAsync("b", installation: 2, owner: "umbrella");
        await world.SaveAsync("c", installation: 2, owner: "umbrella");

        Assert.Equal(20, (await world.ComposeAsync(Name("octo", "a"), Pattern("umbrella", "*"))).Debt.Target);
        Assert.Equal(35, (await world.ComposeAsync(Name("octo", "a"), Pattern("umbrella", "c"))).Debt.Target);
        Assert.Equal(20, (await world.ComposeAsync(Name("octo", "nothing"))).Debt.Target);
    }

    [Fact]
    public async Task Debt_Is_Sorted_By_The_Repositorys_Labels_And_Else_By_The_Organisations()
    {
        await world.WithInstallationsAsync("version: 1\npractices:\n  tech-debt:\n    labels: { impact: [org], effort: [org] }\n");
        await world.SaveAsync("a");
        await world.SaveAsync("b", r => r with { DebtLabels = new DebtLabelSettings { Impact = ["own"], Effort = ["own"] } });
        world.Weeks.Setup(w => w.LoadAsync(
                It.IsAny<RepositoryRecord>(), It.IsAny<TimeZoneInfo>(), Week, It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync([new RepositoryWeek { Week = Week, OpenDebt = [Labelled(1, "org"), Labelled(2, "own")] }]);

        var matrix = (await world.ComposeAsync(Pattern("octo", "*"))).Debt.Matrix!;

        Assert.Equal(["org", "own"], matrix.Impact);
        Assert.Equal([[1, 0], [0, 1]], matrix.Cells);
        Assert.Equal(2, matrix.Unsorted);
    }

    [Fact]
    public async Task Weeks_Are_Loaded_Side_By_Side_But_Not_Without_Bound()
    {
        await world.WithInstallationsAsync();
        for (var i = 0; i < 40; i++)
        {
            await world.SaveAsync($"r{i}");
        }

        var (running, most, gate) = (0, new ConcurrentBag<int>(), new TaskCompletionSource());
        world.Weeks.Setup(w => w.LoadAsync(
                It.IsAny<RepositoryRecord>(), It.IsAny<TimeZoneInfo>(), It.IsAny<IsoWeek>(), It.IsAny<int>(), It.IsAny<CancellationToken>()))
            .Returns(async () =>
            {
                var now = Interlocked.Increment(ref running);
                most.Add(now);
                if (now == 16)
                {
                    gate.TrySetResult();
                }

                await gate.Task;
                Interlocked.Decrement(ref running);
                return (IReadOnlyList<RepositoryWeek>)[];
            });

        await world.ComposeAsync(Pattern("octo", "*"));

        Assert.Equal(16, most.Max());
    }

    private static DebtEntry Labelled(int number, string label) =>
        new() { Number = number, OpenedAt = Week.Start(TimeZoneInfo.Utc), Labels = [label] };
}
