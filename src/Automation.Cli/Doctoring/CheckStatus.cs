namespace Automation.Cli.Doctoring;

/// <summary>What a check came to; the worst of a run decides the exit code.</summary>
internal enum CheckStatus
{
    Ok,

    /// <summary>It works, but less well than it could.</summary>
    Warning,

    /// <summary>Something does not work until somebody acts.</summary>
    Problem,
}
