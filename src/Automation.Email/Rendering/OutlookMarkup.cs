using Microsoft.AspNetCore.Components;

namespace Automation.Email.Rendering;

/// <summary>
/// Constant markup that Razor would drop as comments: Outlook's Word engine knows no <c>max-width</c> and is given a table of 600
/// pixels, and the scale at which it draws.
/// </summary>
internal static class OutlookMarkup
{
    public static readonly MarkupString Settings = new(
        "<!--[if mso]><xml><o:OfficeDocumentSettings xmlns:o=\"urn:schemas-microsoft-com:office:office\"><o:PixelsPerInch>96"
        + "</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->");

    public static readonly MarkupString BeginFrame = new(
        "<!--[if mso]><table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td>"
        + "<![endif]-->");

    public static readonly MarkupString EndFrame = new("<!--[if mso]></td></tr></table><![endif]-->");
}
