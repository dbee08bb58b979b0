using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Automation.Benchmarks.Commits;

namespace Automation.Benchmarks.Debt;

/// <summary>leasot in a process of its own, over the files of a folder that it reads: <c>peers/debt.mjs</c>.</summary>
internal sealed class DebtPeer : IDisposable
{
    private readonly Process process;

    /// <param name="peers">A copy of the folder <c>peers</c> with its packages installed.</param>
    public DebtPeer(string peers, string folder, TimeSpan duration) =>
        process = Process.Start(new ProcessStartInfo(PeerProcess.NodeOf(peers))
        {
            ArgumentList =
            {
                Path.Combine(peers, "debt.mjs"), folder, duration.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>The files that it reads, relative to the folder.</summary>
    public async Task<string[]> FilesAsync() => [.. (await AskAsync("files")).EnumerateArray().Select(f => f.GetString()!)];

    /// <summary>Places of what it finds.</summary>
    public async Task<IReadOnlyList<(string Path, int Line)>> FindAsync() =>
        [.. (await AskAsync("find")).EnumerateArray().Select(f => (f[0].GetString()!, f[1].GetInt32()))];

    /// <summary>Bytes a second.</summary>
    public async Task<double> MeasureAsync() => (await AskAsync("measure")).GetDouble();

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<JsonElement> AskAsync(string word)
    {
        await process.StandardInput.WriteLineAsync(word);
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peer ended early.");
        return JsonDocument.Parse(answer).RootElement;
    }
}
