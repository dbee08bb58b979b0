using System.Runtime.CompilerServices;
using Automation.Cli.Serving;
using Microsoft.Extensions.Options;

namespace Automation.Cli.Doctoring;

/// <summary>
/// Runs checks one after the other; what one throws is its problem, and the next one runs. What one has said is not repeated by the
/// next: it names the one that did.
/// </summary>
internal sealed class Doctor(IReadOnlyList<IDoctorCheck> checks)
{
    public async IAsyncEnumerable<(string Name, CheckResult Result)> RunAsync(
        Action<string> begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var said = new List<(string Name, CheckResult Result)>();
        foreach (var check in checks)
        {
            begin(check.Name);
            var result = await RunAsync(check, cancellationToken);
            said.Add((check.Name, result));
            yield return (check.Name, Shorten(result, said));
        }
    }

    private static CheckResult Shorten(CheckResult result, List<(string Name, CheckResult Result)> said)
    {
        var (name, _) = said.Find(s => result.Sentences.All(sentence => s.Result.Sentences.Contains(sentence)));
        return result.Status == CheckStatus.Problem && name != said[^1].Name
            ? CheckResult.Problem($"This could not be checked: see what '{name}' says.")
            : result;
    }

    private static async Task<CheckResult> RunAsync(IDoctorCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(cancellationToken);
        }
        catch (Exception e) when (AutomationHost.Explain(e) is { } failure)
        {
            return CheckResult.Problem(SentencesOf(e) ?? [failure.Message]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CheckResult.Problem(e.Message);
        }
    }

    /// <summary>One for each setting that is wrong; null where it is not about settings.</summary>
    private static IReadOnlyList<string>? SentencesOf(Exception e) => e switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several when several.InnerExceptions.All(i => i is OptionsValidationException) =>
            [.. several.InnerExceptions.SelectMany(i => ((OptionsValidationException)i).Failures)],
        _ => null,
    };
}
