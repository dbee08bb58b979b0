namespace Automation.Cli.Replaying;

/// <summary>Told how far a replay is. Called from several threads.</summary>
internal interface IReplayProgress
{
    /// <summary>One more delivery was sent.</summary>
    void Sent();

    void Processed(int done, int total);

    void Evaluated(int done, int total);
}
