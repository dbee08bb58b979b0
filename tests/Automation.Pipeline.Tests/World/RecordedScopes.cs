using Microsoft.Extensions.Logging;

namespace Automation.Pipeline.Tests.World;

/// <summary>Keeps each logged message with the scopes around it, outermost first.</summary>
internal sealed class RecordedScopes : ILoggerProvider, ISupportExternalScope, ILogger
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public List<string> Lines { get; } = [];

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var around = new List<string>();
        scopes.ForEachScope(static (scope, list) => list.Add($"[{scope}]"), around);
        Lines.Add($"{string.Concat(around)} {formatter(state, exception)}");
    }

    public void Dispose()
    {
    }
}
