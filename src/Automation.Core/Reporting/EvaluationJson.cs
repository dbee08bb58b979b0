using System.Text.Json;
using System.Text.Json.Serialization;

namespace Automation.Core.Reporting;

/// <summary>Source-generated JSON of evaluations for people's scripts: camelCase, nulls present.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyDictionary<string, PracticeDocument>))]
[JsonSerializable(typeof(PracticeDocument))]
public sealed partial class EvaluationJson : JsonSerializerContext;
