namespace Automation.Cli.Hooking;

/// <summary>How to start the program that is running.</summary>
internal static class RunningProgram
{
    /// <summary>The words of the command line: the executable beside the program, else <c>dotnet</c> and the program.</summary>
    public static IReadOnlyList<string> Command()
    {
        var executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "automation.exe" : "automation");
        return File.Exists(executable) ? [executable] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "automation.dll")];
    }
}
