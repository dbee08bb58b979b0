using Automation.Email.Rendering.Pages;

namespace Automation.Email.Rendering;

/// <summary>
/// The inline styles: all that a mail program needs which drops the style block. Classes only let dark mode repaint. Every pair of
/// colours has a contrast of at least 4.5 to 1.
/// </summary>
internal static class MailStyles
{
    public const string PageColor = "#eef1f5";
    public const string CardColor = "#ffffff";

    /// <summary>Of the card between its paddings, in CSS pixels.</summary>
    public const int TextWidth = 544;

    public const string Ink = "#1f2328";

    public const string Fonts = "font-family:-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;";
    public const string Table = "width:100%;border-collapse:collapse;";
    public const string Title = Fonts + "margin:0 0 6px;font-size:24px;line-height:32px;font-weight:700;color:" + Ink + ";";
    public const string Heading = Fonts + "margin:0 0 12px;font-size:18px;line-height:26px;font-weight:700;color:" + Ink + ";";
    public const string Text = Fonts + "margin:0 0 12px;font-size:15px;line-height:23px;color:" + Ink + ";";
    public const string Lead = Fonts + "margin:4px 0 6px;font-size:15px;line-height:23px;font-weight:600;color:" + Ink + ";";
    public const string Quiet = Fonts + "margin:0 0 12px;font-size:13px;line-height:20px;color:" + QuietInk + ";";
    public const string List = "margin:0 0 14px;padding:0 0 0 20px;";
    public const string Entry = Fonts + "margin:0 0 8px;font-size:15px;line-height:22px;color:" + Ink + ";overflow-wrap:anywhere;";
    public const string More = Fonts + "margin:0 0 8px;" + Small;
    public const string Small = "font-size:13px;line-height:18px;color:" + QuietInk + ";";
    public const string Link = "color:" + LinkInk + ";text-decoration:underline;";
    public const string Caption = Fonts + "padding:0 0 6px;font-size:13px;line-height:20px;text-align:left;color:" + QuietInk + ";";
    public const string ColumnHead = CellBase + "font-size:12px;line-height:16px;font-weight:600;color:" + QuietInk + ";";
    public const string RowHead = CellBase + "font-size:14px;line-height:20px;font-weight:600;color:" + Ink + ";";
    public const string Picture = "display:block;border:0;border-radius:6px;width:100%;height:auto;";
    public const string Number = Fonts + "font-size:26px;line-height:32px;font-weight:700;color:" + Ink + ";";
    public const string NumberName = Fonts + "font-size:13px;line-height:18px;color:" + QuietInk + ";";

    private const string QuietInk = "#57606a";
    private const string LinkInk = "#0a58ad";
    private const string CellBase = Fonts + "padding:8px 8px 8px 0;text-align:left;vertical-align:top;border-bottom:1px solid #d8dee4;";

    public static string Cell(Tone tone) => CellBase + "font-size:14px;line-height:20px;" + tone switch
    {
        Tone.Good => "font-weight:600;color:#0b6b4c;",
        Tone.Bad => "font-weight:600;color:#a63f12;",
        Tone.Quiet => "color:" + QuietInk + ";",
        _ => "color:" + Ink + ";",
    };

    /// <summary>The class that dark mode repaints by.</summary>
    public static string Class(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Bad => "bad",
        Tone.Quiet => "quiet",
        _ => "ink",
    };
}
