using Automation.Core.Facts;
using Automation.Core.Identity;
using Automation.Core.Ports;
using Automation.Testing;
using FsCheck.Xunit;

namespace Automation.Core.Tests.Facts;

public sealed class StateFactsTests
{
    private static readonly PullRequestState Pull = new()
    {
        Key = new PullRequestKey(new InstallationId(1), new RepositoryId(10), 7),
        Title = "feat: greet\nand more",
        CreatedAt = PullRequestBuilder.Opened,
        UpdatedAt = PullRequestBuilder.Opened.AddHours(1),
        MergeCommit = PullRequestBuilder.Sha(5),
    };

    [Fact]
    public void An_Open_Pull_Request_Has_No_End_And_Its_Trial_Merge_Is_Left_Out()
    {
        Assert.Null(PullRequestFacts.Ended(Pull));
        Assert.DoesNotContain("merge-commit", PullRequestFacts.Opened(Pull).Data.Keys);
        Assert.Equal("feat: greet", PullRequestFacts.Opened(Pull).Data["title"]);
    }

    [Fact]
    public void A_Merge_Is_Told_From_A_Close()
    {
        var at = PullRequestBuilder.Opened.AddHours(2);

        var merged = PullRequestFacts.Ended(Pull with { MergedAt = at, ClosedAt = at })!;
        var closed = PullRequestFacts.Ended(Pull with { ClosedAt = at })!;

        Assert.Equal((FactKinds.PullRequestMerged, at, "0000000007"), (merged.Kind, merged.At, merged.Subject));
        Assert.Equal(PullRequestBuilder.Sha(5).Value, merged.Data["merge-commit"]);
        Assert.Equal((FactKinds.PullRequestClosed, at, "0000000007-110000"), (closed.Kind, closed.At, closed.Subject));
    }

    [Fact]
    public void Turns_Of_One_Day_Have_Keys_Of_Their_Own()
    {
        var first = PullRequestFacts.Turned(Pull, FactKinds.PullRequestReady, PullRequestBuilder.Opened);
        var second = PullRequestFacts.Turned(Pull, FactKinds.PullRequestReady, PullRequestBuilder.Opened.AddSeconds(1));

        Assert.Equal(("0000000007-090000", "0000000007-090001"), (first.Subject, second.Subject));
    }

    [Fact]
    public void A_Delivery_Without_A_Repository_Yields_No_Fact()
    {
        var delivery = new DeliveryRecord
        {
            Id = DeliveryId.Parse("d-1"),
            Event = "installation",
            Installation = new InstallationId(1),
            ReceivedAt = PullRequestBuilder.Opened,
        };

        Assert.Null(DeliveryFacts.Of(delivery, isDone: false));
        Assert.NotNull(DeliveryFacts.Of(delivery with { Repository = new RepositoryId(10) }, isDone: false));
    }

    [Property]
    public void Values_Are_Read_As_They_Were_Written(int number, bool flag, DateTime time, uint count)
    {
        var written = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        var fact = PullRequestFacts.Opened(Pull) with
        {
            Subject = FactData.Subject(Math.Abs(number % 1_000_000), written),
            Data = FactData.Of(
                ("flag", FactData.Flag(flag)), ("time", FactData.Time(written)), ("count", FactData.Count(count)), ("none", null)),
        };

        Assert.Equal(Math.Abs(number % 1_000_000), fact.SubjectNumber());
        Assert.Equal((flag, written, count), (fact.Flag("flag"), fact.Time("time"), fact.Count("count")));
        Assert.Null(fact.Text("none"));
    }
}
