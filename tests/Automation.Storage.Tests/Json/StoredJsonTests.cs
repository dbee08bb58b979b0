using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Automation.Core.Debts;
using Automation.Storage.Debts;
using Automation.Storage.Decisions;
using Automation.Storage.Deliveries;
using Automation.Storage.Entities;
using Automation.Storage.Evaluations;
using Automation.Storage.Json;
using Automation.Storage.Repositories;
using Automation.Storage.Tests.Contracts;
using Automation.Storage.Waivers;
using Automation.Storage.WeeklyRollups;

namespace Automation.Storage.Tests.Json;

/// <summary>
/// The rows of schema 1, one golden file each. They are in stores out there: a file may gain properties; one that must lose or
/// rename any needs a new schema.
/// </summary>
public sealed class StoredJsonTests
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void A_Delivery_Is_Stored_As_It_Ever_Was() => Verify(
        Samples.Delivery() with
        {
            State = DeliveryState.Failed,
            LeaseUntil = Samples.Now,
            FinishedAt = Samples.Now,
            Outcome = "failed",
            Reason = "No.",
        },
        StorageJson.Default.EntityDocumentDeliveryRecord,
        "delivery.json");

    [Fact]
    public void A_Log_Entry_Is_Stored_As_It_Ever_Was() => Verify(
        new DeliveryLogEntry(DeliveryId.Parse("d-1"), Samples.Ours),
        StorageJson.Default.EntityDocumentDeliveryLogEntry,
        "delivery-log-entry.json");

    [Fact]
    public void An_Installation_Is_Stored_As_It_Ever_Was() => Verify(
        Samples.Installation(), StorageJson.Default.EntityDocumentInstallation, "installation.json");

    [Fact]
    public void A_Repository_Is_Stored_As_It_Ever_Was() => Verify(
        Samples.RepositoryRecord(Samples.Ours), StorageJson.Default.EntityDocumentRepositoryRecord, "repository.json");

    [Fact]
    public void A_Pointer_To_A_Repository_Is_Stored_As_It_Ever_Was() => Verify(
        new RepositoryPointer(Samples.Repository), StorageJson.Default.EntityDocumentRepositoryPointer, "repository-pointer.json");

    [Fact]
    public void A_Pull_Request_Is_Stored_As_It_Ever_Was() => Verify(
        Samples.Row(), StorageJson.Default.EntityDocumentPullRequestRow, "pull-request.json");

    [Fact]
    public void A_Fact_Is_Stored_As_It_Ever_Was() => Verify(
        Samples.Fact(FactKinds.PullRequestMerged, "0000000007", Samples.Now), StorageJson.Default.EntityDocumentFact, "fact.json");

    [Fact]
    public void An_Evaluation_Is_Stored_As_It_Ever_Was() => Verify(
        new EvaluationDocument
        {
            Installation = Samples.Ours,
            Id = "e-1",
            Sequence = 3,
            Evaluation = Samples.Evaluation(),
            Blob = "10/7/e",
        },
        StorageJson.Default.EntityDocumentEvaluationDocument,
        "evaluation.json");

    [Fact]
    public void A_Pointer_Is_Stored_As_It_Ever_Was() => Verify(
        new HistoryPointer("p", "r"), StorageJson.Default.EntityDocumentHistoryPointer, "history-pointer.json");

    [Fact]
    public void A_Week_Is_Stored_As_It_Ever_Was() => Verify(
        new WeeklyRollupDocument(Samples.Ours, "b-1", DigestSamples.StoredWeek().Value),
        StorageJson.Default.EntityDocumentWeeklyRollupDocument,
        "weekly-rollup.json");

    [Fact]
    public void What_Was_Seen_Of_Debt_Is_Stored_As_It_Ever_Was() => Verify(
        DebtSamples.Trace(), StorageJson.Default.EntityDocumentDebtTrace, "debt-trace.json");

    [Fact]
    public void Changes_To_Labels_Are_Stored_As_They_Ever_Were() => Verify(
        new LabelHistoryDocument(Samples.Ours, [new LabelChange(Samples.Now, "a", "b"), new LabelChange(Samples.Now.AddDays(1), "b", null)]),
        StorageJson.Default.EntityDocumentLabelHistoryDocument,
        "label-history.json");

    [Fact]
    public void A_Digest_Run_Is_Stored_As_It_Ever_Was() => Verify(
        DigestSamples.Run(), StorageJson.Default.EntityDocumentDigestRun, "digest-run.json");

    [Fact]
    public void A_Subscription_Is_Stored_As_It_Ever_Was() => Verify(
        DigestSamples.Subscription(), StorageJson.Default.EntityDocumentSubscription, "subscription.json");

    [Fact]
    public void Progress_Of_A_Backfill_Is_Stored_As_It_Ever_Was() => Verify(
        DigestSamples.Progress(), StorageJson.Default.EntityDocumentBackfillProgress, "backfill.json");

    [Fact]
    public void Progress_Of_The_Recovery_Is_Stored_As_It_Ever_Was() => Verify(
        new RecoveryProgress(42, Samples.Now, "v1_7", Samples.Now.AddHours(1)),
        StorageJson.Default.EntityDocumentRecoveryProgress,
        "recovery.json");

    [Fact]
    public void A_Reading_Of_Decisions_Is_Stored_As_It_Ever_Was() => Verify(
        new DecisionDocument(Samples.Ours) { Reading = DecisionSamples.Reading },
        StorageJson.Default.EntityDocumentDecisionDocument,
        "decision-reading.json");

    [Fact]
    public void A_Decision_Is_Stored_As_It_Ever_Was() => Verify(
        new DecisionDocument(Samples.Ours) { Record = DecisionSamples.Record("docs/adr/0002-use-tables.md") },
        StorageJson.Default.EntityDocumentDecisionDocument,
        "decision-record.json");

    [Fact]
    public void Proposed_Decisions_Are_Stored_As_They_Ever_Were() => Verify(
        new DecisionDocument(Samples.Ours) { Proposals = DecisionSamples.Proposals },
        StorageJson.Default.EntityDocumentDecisionDocument,
        "decision-proposals.json");

    [Fact]
    public void A_Waiver_Is_Stored_As_It_Ever_Was() => Verify(
        new WaiverDocument(Samples.Ours) { Waiver = Samples.Waiver, TakenBackAt = Samples.Now.AddHours(2) },
        StorageJson.Default.EntityDocumentWaiverDocument,
        "waiver.json");

    [Fact]
    public void An_Entry_Of_The_Audit_Log_Is_Stored_As_It_Ever_Was() => Verify(
        Samples.Audit(), StorageJson.Default.EntityDocumentAuditEntry, "audit-entry.json");

    [Fact]
    public void Properties_That_A_Later_Version_Adds_Are_Ignored()
    {
        var codec = new EntityCodec<HistoryPointer>(StorageJson.Default.EntityDocumentHistoryPointer);

        var read = codec.Decode(new StoredEntity(default, """{"schema":1,"value":{"partition":"p","row":"r","later":{}},"more":1}"""));

        Assert.Equal(new HistoryPointer("p", "r"), read);
    }

    private static void Verify<T>(T value, JsonTypeInfo<EntityDocument<T>> type, string golden)
        where T : class
    {
        var codec = new EntityCodec<T>(type);

        var row = codec.Encode(default, value);

        using var document = JsonDocument.Parse(row.Json);
        Golden.Verify(Indented(document.RootElement), golden);
        Assert.Equivalent(value, codec.Decode(row), strict: true);
    }

    private static string Indented(JsonElement json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
