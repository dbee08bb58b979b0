using System.Text.Json;
using Automation.Core.Tests.ConventionalCommits;

namespace Automation.Core.Tests.Policies.Adoption;

/// <summary>What commitlint says under one configuration of every so manieth message of a file, from <c>Data/commits/adoption.json</c>.</summary>
/// <param name="Errors">Names of the rules in error, separated by spaces; null for a message that commitlint could not read.</param>
internal sealed record AdoptionSample(string Name, string Configuration, string File, int Step, IReadOnlyList<string?> Errors)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<AdoptionSample> Load() =>
        JsonSerializer.Deserialize<List<AdoptionSample>>(System.IO.File.ReadAllText(OracleMessage.PathOf("adoption.json")), Web)!;

    /// <summary>The messages that commitlint could read, each with its errors.</summary>
    public IEnumerable<(OracleMessage Message, string[] Errors)> Verdicts()
    {
        var messages = OracleMessage.Load(File);
        return Errors
            .Select((errors, i) => (Message: messages[i * Step], Errors: errors))
            .Where(verdict => verdict.Errors is not null)
            .Select(verdict => (verdict.Message, verdict.Errors!.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
