using System.Diagnostics;
using System.Text;

namespace Automation.EndToEnd.Processes;

/// <summary>A process that ran to its end.</summary>
public sealed record ProcessRun(int ExitCode, string Output, string Error)
{
    /// <summary>For one that hangs: publishing takes minutes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static async Task<ProcessRun> RunAsync(
        string file, string[] arguments, string? input = null, string? workingDirectory = null, Dictionary<string, string?>? environment = null)
    {
        using var process = Process.Start(Info(file, arguments, workingDirectory, environment))!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new ProcessRun(process.ExitCode, await output, await error);
    }

    public static ProcessStartInfo Info(
        string file, string[] arguments, string? workingDirectory, Dictionary<string, string?>? environment)
    {
        var info = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardInputEncoding = new UTF8Encoding(false),
            WorkingDirectory = workingDirectory ?? "",
        };
        foreach (var (name, value) in environment ?? [])
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
