namespace Automation.Cli.Terminals;

/// <summary>What the process says by its exit code; part of the contract for scripts.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Findings at error severity.</summary>
    public const int Findings = 1;

    /// <summary>Usage or configuration error.</summary>
    public const int Usage = 2;

    /// <summary>Network, git or storage failed.</summary>
    public const int Environment = 3;
}
