using System.ComponentModel;
using System.Diagnostics;

namespace Automation.Cli.SettingUp;

/// <summary>The browser of who sits at this machine.</summary>
internal static class WebBrowser
{
    /// <summary>False where there is none to be seen, as in a remote shell.</summary>
    public static bool TryOpen(Uri address)
    {
        if (OperatingSystem.IsLinux() && !HasScreen())
        {
            return false;
        }

        try
        {
            using var process = Process.Start(Command(address));
            return process is not null || OperatingSystem.IsWindows();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static ProcessStartInfo Command(Uri address) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true }
        : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Without a screen <c>xdg-open</c> would start a browser in the terminal.</summary>
    private static bool HasScreen() =>
        Environment.GetEnvironmentVariable("DISPLAY") is { Length: > 0 }
        || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is { Length: > 0 };
}
