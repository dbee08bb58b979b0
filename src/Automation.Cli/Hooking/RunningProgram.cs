namespace Automation.Cli.Hooking;

/// <summary>How to start the program that is running.</summary>
internal static class RunningProgram
{
    /// <summary>The words of the command line: the executable beside the program, or <c>dotnet</c> and the program where there is none.</summary>
    public static IReadOnlyList<string> Command()
    {
        var executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "automation.exe" : "automation");
        return File.Exists(executable) ? [executable] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "automation.dll")];
    }
}
