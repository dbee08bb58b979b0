namespace Automation.Cli.Rendering;

/// <summary>Text of other people's for a terminal, which it must not command.</summary>
internal static class VisibleText
{
    /// <summary>Control characters become question marks.</summary>
    public static string Of(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '?' : c));

    /// <summary>Control characters are left out, as from what people copy.</summary>
    public static string Only(string text) => string.Concat(text.Where(static c => !char.IsControl(c)));
}
