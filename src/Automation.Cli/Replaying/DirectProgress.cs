namespace Automation.Cli.Replaying;

/// <summary>Reports on the caller's thread; <see cref="Progress{T}"/> would post to the pool and arrive late.</summary>
internal sealed class DirectProgress<T>(Action<T> report) : IProgress<T>
{
    public void Report(T value) => report(value);
}
