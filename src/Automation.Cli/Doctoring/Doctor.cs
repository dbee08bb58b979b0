using System.Runtime.CompilerServices;
using Automation.Cli.Serving;

namespace Automation.Cli.Doctoring;

/// <summary>Runs checks one after the other; what one throws is its problem, and the next one runs.</summary>
internal sealed class Doctor(IReadOnlyList<IDoctorCheck> checks)
{
    public async IAsyncEnumerable<(string Name, CheckResult Result)> RunAsync(
        Action<string> begin, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var check in checks)
        {
            begin(check.Name);
            yield return (check.Name, await RunAsync(check, cancellationToken));
        }
    }

    private static async Task<CheckResult> RunAsync(IDoctorCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return await check.RunAsync(cancellationToken);
        }
        catch (Exception e) when (AutomationHost.Explain(e) is { } failure)
        {
            return CheckResult.Problem(failure.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CheckResult.Problem(e.Message);
        }
    }
}
