namespace Automation.Cli.Replaying;

/// <summary>For logs and scripts, which no bar should stand in.</summary>
internal sealed class NoProgress : IReplayProgress
{
    public void Sent()
    {
        // A script waits for the result.
    }

    public void Processed(int done, int total)
    {
        // A script waits for the result.
    }

    public void Evaluated(int done, int total)
    {
        // A script waits for the result.
    }
}
