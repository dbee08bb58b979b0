namespace Automation.Cli.Operating;

/// <summary>Who works at the command line, as the audit log names them.</summary>
internal static class Operator
{
    public static string Name { get; } = $"operator:{Environment.UserName}";
}
