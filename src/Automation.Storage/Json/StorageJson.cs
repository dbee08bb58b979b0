using System.Text.Json;
using System.Text.Json.Serialization;
using Automation.Core.Debts;
using Automation.Storage.Debts;
using Automation.Storage.Decisions;
using Automation.Storage.Deliveries;
using Automation.Storage.Entities;
using Automation.Storage.Evaluations;
using Automation.Storage.Facts;
using Automation.Storage.Repositories;
using Automation.Storage.Retaining;
using Automation.Storage.Waivers;
using Automation.Storage.WeeklyRollups;

namespace Automation.Storage.Json;

/// <summary>Source-generated JSON of all rows: camelCase, no nulls, ids as plain numbers and texts.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstallationIdConverter),
        typeof(RepositoryIdConverter),
        typeof(DeliveryIdConverter),
        typeof(CommitShaConverter),
        typeof(RepositoryNameConverter),
        typeof(IsoWeekConverter),
    ])]
[JsonSerializable(typeof(EntityDocument<DeliveryRecord>))]
[JsonSerializable(typeof(EntityDocument<DeliveryLogEntry>))]
[JsonSerializable(typeof(EntityDocument<Installation>))]
[JsonSerializable(typeof(EntityDocument<RepositoryRecord>))]
[JsonSerializable(typeof(EntityDocument<RepositoryPointer>))]
[JsonSerializable(typeof(EntityDocument<PullRequestRow>))]
[JsonSerializable(typeof(EntityDocument<EvaluationDocument>))]
[JsonSerializable(typeof(EntityDocument<HistoryPointer>))]
[JsonSerializable(typeof(EntityDocument<Fact>))]
[JsonSerializable(typeof(EntityDocument<FactStampDocument>))]
[JsonSerializable(typeof(EntityDocument<WeeklyRollupDocument>))]
[JsonSerializable(typeof(EntityDocument<DigestRun>))]
[JsonSerializable(typeof(EntityDocument<Subscription>))]
[JsonSerializable(typeof(EntityDocument<BackfillProgress>))]
[JsonSerializable(typeof(EntityDocument<AuditEntry>))]
[JsonSerializable(typeof(EntityDocument<OwnedDocument>))]
[JsonSerializable(typeof(EntityDocument<DebtTrace>))]
[JsonSerializable(typeof(EntityDocument<LabelHistoryDocument>))]
[JsonSerializable(typeof(EntityDocument<RecoveryProgress>))]
[JsonSerializable(typeof(EntityDocument<DecisionDocument>))]
[JsonSerializable(typeof(EntityDocument<WaiverDocument>))]
internal sealed partial class StorageJson : JsonSerializerContext;
