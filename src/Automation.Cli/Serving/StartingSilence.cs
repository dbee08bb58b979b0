namespace Automation.Cli.Serving;

/// <summary>While the host starts, its own log keeps silent: what stops the start is said once, as a sentence.</summary>
internal sealed class StartingSilence
{
    public bool IsOver { get; set; }
}
