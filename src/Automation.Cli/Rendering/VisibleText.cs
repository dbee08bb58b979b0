namespace Automation.Cli.Rendering;

/// <summary>Text of other people's for a terminal, which it must not command: control characters become question marks.</summary>
internal static class VisibleText
{
    public static string Of(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));
}
