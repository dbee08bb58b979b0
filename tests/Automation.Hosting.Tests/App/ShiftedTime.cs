namespace Automation.Hosting.Tests.App;

/// <summary>The machine's clock, put forward: timers run as ever.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private TimeSpan shift;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;

    public void PutForward(TimeSpan by) => shift += by;
}
