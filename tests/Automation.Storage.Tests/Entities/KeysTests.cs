using Automation.Storage.Audit;
using Automation.Storage.Backfills;
using Automation.Storage.Decisions;
using Automation.Storage.Deliveries;
using Automation.Storage.DigestRuns;
using Automation.Storage.Entities;
using Automation.Storage.Evaluations;
using Automation.Storage.Facts;
using Automation.Storage.Installations;
using Automation.Storage.PullRequests;
using Automation.Storage.Recovery;
using Automation.Storage.Repositories;
using Automation.Storage.Subscriptions;
using Automation.Storage.Tests.Contracts;
using Automation.Storage.Waivers;
using Automation.Storage.WeeklyRollups;

namespace Automation.Storage.Tests.Entities;

/// <summary>Keys are for ever: a change of one loses every row that stands under the old.</summary>
public sealed class KeysTests
{
    [Fact]
    public void Every_Tables_Keys_Stay_As_They_Are()
    {
        var evaluation = Samples.Evaluation("10#7@abc");

        Assert.Equal(new EntityKey("07", "d-1"), DeliveryKeys.For(DeliveryId.Parse("d-1")));
        Assert.Equal(new EntityKey("2026111609", "2516074811999999999_d-1"), DeliveryLogKeys.For(DeliveryId.Parse("d-1"), Samples.Now));
        Assert.Equal(new EntityKey("installations", "0000000000000000001"), InstallationKeys.For(Samples.Ours));
        Assert.Equal(new EntityKey("0000000000000000001", "0000000000000000010"), RepositoryKeys.For(Samples.Ours, Samples.Repository));
        Assert.Equal(new EntityKey("0000000000000000010", "0000000007"), PullRequestKeys.For(Samples.PullRequest));
        Assert.Equal(new EntityKey("0000000000000000010", "0000000007"), EvaluationKeys.For(Samples.PullRequest));
        Assert.Equal(
            new EntityKey("0000000000000000010_202611", "2516074811999999999_10=00237=0040abc"), EvaluationHistoryKeys.For(evaluation));
        Assert.Equal(new EntityKey("0000000000000000010", "10=00237=0040abc"), EvaluationHistoryKeys.PointerTo(evaluation));
        Assert.Equal(
            new EntityKey("0000000000000000010", "20261116_commit-pushed_a=005Fb"),
            FactKeys.For(Samples.Fact(FactKinds.CommitPushed, "a_b", Samples.Now)));
    }

    [Fact]
    public void The_Keys_Of_Decisions_Stay_As_They_Are()
    {
        Assert.Equal(new EntityKey("0000000000000000010", "reading"), DecisionKeys.Reading(Samples.Repository));
        Assert.Equal(new EntityKey("0000000000000000010", "pull_0000000007"), DecisionKeys.Proposals(Samples.PullRequest));
        Assert.Equal(
            new EntityKey("0000000000000000010", "record_a5573c6dc4fb574d7ca1920501b29eb325cb5056ea6e3d1316fb6889a9d8a758"),
            DecisionKeys.Record(Samples.Repository, "docs/adr/0001-a.md"));
    }

    [Fact]
    public void The_Keys_Of_Waivers_Stay_As_They_Are() => Assert.Equal(
        new EntityKey("0000000000000000010", "0000000007_review=002Fsize"), WaiverKeys.For(Samples.PullRequest, "review/size"));

    [Fact]
    public void The_Index_Of_Repositories_Stays_As_It_Is() => Assert.Equal(
        new HashSet<EntityKey>
        {
            new("0000000000000000001", "name_OCTO-ORG_OCTO-REPO_0000000000000000010"),
            new("0000000000000000001", "topic_PAYMENTS_0000000000000000010"),
            new("0000000000000000001", "topic_TEAM-A_0000000000000000010"),
        },
        RepositoryKeys.PointersTo(Samples.RepositoryRecord(Samples.Ours)));

    [Fact]
    public void A_Repository_And_Its_Index_Fit_A_Batch()
    {
        string[] topics = [.. Enumerable.Range(0, 500).Select(i => $"topic-{i}"), "Topic-0"];

        var pointers = RepositoryKeys.PointersTo(Samples.RepositoryRecord(Samples.Ours) with { Topics = topics });

        Assert.Equal(EntityBatch.MaxRows, pointers.Count + 1);
    }

    [Fact]
    public void The_Digests_Keys_Stay_As_They_Are()
    {
        Assert.Equal(new EntityKey("0000000000000000010", "stamp_2026-W47"), FactKeys.Stamp(Samples.Repository, DigestSamples.Week));
        Assert.Equal(
            new EntityKey("0000000000000000010", "Europe=002FBerlin_2026-W47"),
            WeeklyRollupKeys.For(Samples.Repository, "Europe/Berlin", DigestSamples.Week));
        Assert.Equal(
            new EntityKey("1-payments", "2026-W47_9fbdefe2837a03c9225be80e741f316f4d174d1732b719b6abb6477efc1ae9d2"),
            DigestRunKeys.For(DigestSamples.Team, DigestSamples.Week, "Lead@Example.com"));
        Assert.Equal(new EntityKey("abc", "1-payments"), SubscriptionKeys.For("abc", DigestSamples.Team));
        Assert.Equal(new EntityKey("0000000000000000001", "0000000000000000010"), BackfillKeys.For(Samples.Ours, Samples.Repository));
    }

    [Fact]
    public void The_Keys_Of_What_Jobs_Remember_Stay_As_They_Are() =>
        Assert.Equal(new EntityKey("deliveries", "0000000000000000042"), RecoveryKeys.For(42));

    [Fact]
    public void The_Audit_Logs_Keys_Stay_As_They_Are()
    {
        Assert.Equal(new EntityKey("0000000000000000001_202611", "2516074811999999999_ac959e79aafec106"), AuditKeys.For(Samples.Audit()));
        Assert.Equal(
            new EntityKey("0000000000000000000_202611", "2516074811999999999_ac959e79aafec106"),
            AuditKeys.For(Samples.Audit() with { Installation = null }));
    }

    [Fact]
    public void Kind_And_Subject_Of_A_Fact_Cannot_Run_Together()
    {
        Assert.NotEqual(FactKeys.For(Samples.Fact("a", "b_c", Samples.Now)), FactKeys.For(Samples.Fact("a_b", "c", Samples.Now)));
    }
}
