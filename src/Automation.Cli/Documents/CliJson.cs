using System.Text.Json;
using System.Text.Json.Serialization;

namespace Automation.Cli.Documents;

/// <summary>JSON of the command line: camelCase, every property present, null for none.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BackfillDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(CodeOwnersDocument))]
[JsonSerializable(typeof(CommitDocument))]
[JsonSerializable(typeof(DebtDocument))]
[JsonSerializable(typeof(DebtMarkerDocument))]
[JsonSerializable(typeof(DecisionDocument))]
[JsonSerializable(typeof(DecisionLogDocument))]
[JsonSerializable(typeof(DeliveryActionDocument))]
[JsonSerializable(typeof(DeliveryDetailDocument))]
[JsonSerializable(typeof(DeliveryDocument))]
[JsonSerializable(typeof(DigestPreviewDocument))]
[JsonSerializable(typeof(DigestRebuildDocument))]
[JsonSerializable(typeof(DigestSendDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(InstallationDocument))]
[JsonSerializable(typeof(InstallationDocument[]))]
[JsonSerializable(typeof(ListedWaiverDocument))]
[JsonSerializable(typeof(NewDecisionDocument))]
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(PolicyExplanationDocument))]
[JsonSerializable(typeof(PolicyImportDocument))]
[JsonSerializable(typeof(ReleaseNotesDocument))]
[JsonSerializable(typeof(ReleaseVersionDocument))]
[JsonSerializable(typeof(ReplayDocument))]
[JsonSerializable(typeof(SetupDocument))]
[JsonSerializable(typeof(SimulationDocument))]
internal sealed partial class CliJson : JsonSerializerContext;
