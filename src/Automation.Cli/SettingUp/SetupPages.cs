using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Automation.Core.Apps;
using Microsoft.AspNetCore.Http;

namespace Automation.Cli.SettingUp;

/// <summary>What the browser shows: plain pages without scripts, that nothing outside this machine is asked for.</summary>
internal static class SetupPages
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;color:#1f2328;background:#fff}"
        + "h1{font-size:1.5rem}table{border-collapse:collapse;margin:1.5rem 0}"
        + "caption{text-align:left;white-space:nowrap;padding-bottom:.5rem}th,td{text-align:left;padding:.25rem 1.5rem .25rem 0;"
        + "border-bottom:1px solid #d1d9e0}button{font:inherit;font-weight:600;padding:.6rem 1.2rem;border:0;border-radius:.4rem;"
        + "color:#fff;background:#1a7f37;cursor:pointer}button:focus-visible,a:focus-visible{outline:3px solid #0969da;"
        + "outline-offset:2px}a{color:#0550ae}@media(prefers-color-scheme:dark){body{color:#f0f6fc;background:#0d1117}"
        + "a{color:#79b8ff}th,td{border-color:#3d444d}}";

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>The page whose button takes the manifest to GitHub.</summary>
    public static string Start(Uri target, string manifest, SetupRequest request) => Page("Create the GitHub App", $"""
        <p>The button takes you to {Text(target.Host)}, where you see the App's name and create it
        for {(request.Organisation is { } owner ? $"the organisation <strong>{Text(owner)}</strong>" : "your own account")}.
        GitHub then sends you back here, and its key is stored on your behalf. Sign in to GitHub in this browser first.</p>
        <form method="post" action="{Text(target.AbsoluteUri)}">
        <input type="hidden" name="manifest" value="{Text(manifest)}">
        <button>Create “{Text(request.Name)}” on GitHub</button>
        </form>
        <table>
        <caption>What the App will be allowed to do</caption>
        <thead><tr><th scope="col">Permission</th><th scope="col">Level</th></tr></thead>
        <tbody>{string.Concat(AppPermissions.All.Where(static p => !p.IsOptional).Select(Row))}</tbody>
        </table>
        """);

    /// <summary>The App is there, and its secrets are stored.</summary>
    public static string Done(SetupResult result) => Page("The GitHub App is created", $"""
        <p>{Text(result.App.Name)} is there, and its key and webhook secret are stored. You can close this page; the terminal says what
        comes next.</p>
        {(result.Problem is null ? "" : "<p><strong>They are not where you wanted them: see the terminal.</strong></p>")}
        <p><a href="{Text(result.App.Install.AbsoluteUri)}">Install it on your repositories</a></p>
        """);

    public static string Failed(string sentence) => Page("The GitHub App could not be stored", $"<p>{Text(sentence)}</p>");

    /// <summary>The same for all that this run does not expect.</summary>
    public static string Strange() =>
        Page("Nothing here", "<p>This address belongs to a setup that ended, or to another one. Use the link in the terminal.</p>");

    /// <param name="target">Where a form on the page may go; null for nowhere.</param>
    public static Task WriteAsync(HttpContext context, int status, string page, Uri? target = null)
    {
        var forms = target is null ? "'none'" : target.GetLeftPart(UriPartial.Authority);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; form-action {forms}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    private static string Row(AppPermission permission) =>
        $"<tr><th scope=\"row\">{Text(permission.Title)}</th><td>{permission.Level.Word()}</td></tr>";

    private static string Page(string title, string content) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <style>{Style}</style>
        </head>
        <body>
        <main>
        <h1>{title}</h1>
        {content}
        </main>
        </body>
        </html>
        """;

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
