using System.Text.Json;
using Automation.Core.Practices.ConventionalCommits;
using BenchmarkDotNet.Loggers;

namespace Automation.Benchmarks.Commits;

/// <summary>Compares commitlint mode with the verdicts that <c>peers/mutate.mjs</c> recorded, and shows the first differences.</summary>
internal static class AgreementMeasurement
{
    private const int Shown = 20;

    /// <returns>How many verdicts differ.</returns>
    public static int Run(string file, ILogger output)
    {
        var (compared, different) = (0, 0);
        foreach (var line in File.ReadLines(file))
        {
            using var recorded = JsonDocument.Parse(line);
            var message = MessageOf(recorded.RootElement);
            var (wanted, got) = (Recorded(recorded.RootElement), Ours(CommitLinter.Lint(message, CommitLintMode.Commitlint)));
            compared++;
            if (wanted != got && ++different <= Shown)
            {
                output.WriteLine($"{JsonSerializer.Serialize(message)}\n  commitlint: {wanted}\n  here:       {got}");
            }
        }

        output.WriteLine($"{file}: {compared} compared, {different} different");
        return different;
    }

    private static string MessageOf(JsonElement recorded) => recorded.TryGetProperty("units", out var units)
        ? string.Concat(units.EnumerateArray().Select(unit => (char)unit.GetInt32()))
        : recorded.GetProperty("message").GetString()!;

    private static string Recorded(JsonElement said) => Describe(
        said.GetProperty("valid").GetBoolean(), said.GetProperty("ignored").GetBoolean(), Names(said, "errors"), Names(said, "warnings"));

    private static string Ours(CommitLint lint) => Describe(lint.Valid, lint.Ignored, lint.Errors, lint.Warnings);

    private static IEnumerable<string> Names(JsonElement said, string name) =>
        said.GetProperty(name).EnumerateArray().Select(element => element.GetString()!);

    private static string Describe(bool valid, bool ignored, IEnumerable<string> errors, IEnumerable<string> warnings) =>
        $"valid {valid}, ignored {ignored}, errors [{string.Join(' ', errors)}], warnings [{string.Join(' ', warnings)}]";
}
