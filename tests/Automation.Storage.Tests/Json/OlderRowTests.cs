using System.Text.Json.Serialization.Metadata;
using Automation.Core.Digests.Weeks;
using Automation.Core.Practices;
using Automation.Storage.Entities;
using Automation.Storage.Json;

namespace Automation.Storage.Tests.Json;

/// <summary>Rows that hold the least a row ever held: what they do not say is what it was before it could be said.</summary>
public sealed class OlderRowTests
{
    [Fact]
    public void A_Delivery_Without_Attempt_And_State_Was_Received_Once()
    {
        var row = Read(
            """{"id":"d-1","event":"push","receivedAt":"2026-11-16T12:00:00Z"}""", StorageJson.Default.EntityDocumentDeliveryRecord);

        Assert.Equal((1, DeliveryState.Received), (row.Attempt, row.State));
    }

    [Fact]
    public void A_Repository_Without_Topics_Has_None()
    {
        var row = Read("""{"installation":1,"id":10,"name":"octo-org/octo-repo"}""", StorageJson.Default.EntityDocumentRepositoryRecord);

        Assert.Empty(row.Topics);
    }

    [Fact]
    public void A_Fact_Without_Values_Has_None()
    {
        var row = Read(
            """{"installation":1,"repository":10,"at":"2026-11-16T12:00:00Z","kind":"evaluated","subject":"7"}""",
            StorageJson.Default.EntityDocumentFact);

        Assert.Empty(row.Data);
    }

    [Fact]
    public void A_Pull_Request_Of_Which_Nothing_Was_Asked_Waits_For_Nothing()
    {
        var row = Read("""{"key":{"installation":1,"repository":10,"number":7}}""", StorageJson.Default.EntityDocumentPullRequestRow);

        Assert.Equal(new PullRequestRow { Key = new PullRequestKey(new InstallationId(1), new RepositoryId(10), 7) }, row);
    }

    [Fact]
    public void A_Finding_That_Does_Not_Say_Whom_It_Waits_For_Waits_For_Nobody()
    {
        var row = Read(
            """
            {"installation":1,"id":"e-1","sequence":1,"evaluation":{
              "id":"e-1","pullRequest":{"installation":1,"repository":10,"number":7},
              "headSha":"0000000000000000000000000000000000000001","policyHash":"p","evaluatedAt":"2026-11-16T12:00:00Z","modes":{},
              "results":[{"practice":"review","conclusion":"failure","findings":[
                {"rule":"review/size","severity":"error","message":"m","why":"w","fix":"f"}]}]}}
            """,
            StorageJson.Default.EntityDocumentEvaluationDocument);

        var finding = Assert.Single(Assert.Single(row.Evaluation!.Results).Findings);
        Assert.Empty(finding.WaitsFor);
        Assert.False(finding.NeedsOthers);
        Assert.Null(finding.Waiver);
    }

    [Fact]
    public void A_Result_Without_Lists_Has_Empty_Ones()
    {
        var row = Read(
            """
            {"installation":1,"id":"e-1","sequence":1,"evaluation":{
              "id":"e-1","pullRequest":{"installation":1,"repository":10,"number":7},
              "headSha":"0000000000000000000000000000000000000001","policyHash":"p","evaluatedAt":"2026-11-16T12:00:00Z","modes":{},
              "results":[{"practice":"review","conclusion":"success"}]}}
            """,
            StorageJson.Default.EntityDocumentEvaluationDocument);

        Assert.Null(row.Evaluation!.PolicyChange);
        var result = Assert.Single(row.Evaluation.Results);
        Assert.Equivalent(new PracticeResult { Practice = "review", Conclusion = Conclusion.Success }, result, strict: true);
    }

    [Fact]
    public void A_Week_Of_Which_Nothing_Is_Said_Was_Empty()
    {
        var row = Read(
            """{"installation":1,"basis":"b","value":{"week":"2026-W46"}}""", StorageJson.Default.EntityDocumentWeeklyRollupDocument);

        Assert.Equivalent(new RepositoryWeek { Week = row.Value.Week }, row.Value, strict: true);
        Assert.Equal("2026-W46", row.Value.Week.ToString());
    }

    [Fact]
    public void Entries_Of_A_Week_Are_Empty_Where_They_Say_Nothing()
    {
        var row = Read(
            """
            {"installation":1,"basis":"b","value":{
              "week":"2026-W46",
              "open":[{"number":7,"openedAt":"2026-11-16T12:00:00Z"}],
              "openDebt":[{"number":9,"openedAt":"2026-11-16T12:00:00Z"}]}}
            """,
            StorageJson.Default.EntityDocumentWeeklyRollupDocument);

        var opened = new DateTimeOffset(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);
        Assert.Equivalent(new PullRequestEntry { Number = 7, OpenedAt = opened }, Assert.Single(row.Value.Open), strict: true);
        Assert.Equivalent(new DebtEntry { Number = 9, OpenedAt = opened }, Assert.Single(row.Value.OpenDebt), strict: true);
    }

    [Fact]
    public void A_Run_Without_Attempt_Is_The_First()
    {
        var row = Read(
            """
            {"team":"t","week":"2026-W46","address":"a@b","state":"sent","at":"2026-11-16T12:00:00Z",
             "operationId":"0d8a3c2e-5b1f-5e1a-9d43-000000000001"}
            """,
            StorageJson.Default.EntityDocumentDigestRun);

        Assert.Equal((1, null, DigestRunState.Sent), (row.Attempt, row.Reason, row.State));
    }

    private static T Read<T>(string value, JsonTypeInfo<EntityDocument<T>> type)
        where T : class =>
        new EntityCodec<T>(type).Decode(new StoredEntity(default, $$"""{"schema":1,"value":{{value}}}"""));
}
