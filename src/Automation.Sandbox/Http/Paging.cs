using Microsoft.Net.Http.Headers;

namespace Automation.Sandbox.Http;

/// <summary>
/// GitHub's pages: <c>page</c> and <c>per_page</c> (30 unless said, at most 100), with a <c>Link</c> header to the next one.
/// </summary>
internal static class Paging
{
    private const int Usual = 30;

    private const int Most = 100;

    public static int PerPage(HttpRequest request) => Math.Clamp(Read(request, "per_page", Usual), 1, Most);

    /// <summary>False when a request speaks of no pages at all.</summary>
    public static bool IsAskedFor(HttpRequest request) => request.Query.ContainsKey("page") || request.Query.ContainsKey("per_page");

    public static bool IsBeyondFirst(HttpRequest request) => Number(request) > 1;

    /// <summary>The items of the page that was asked for.</summary>
    public static IReadOnlyList<T> Page<T>(HttpContext context, IReadOnlyCollection<T> all)
    {
        var perPage = PerPage(context.Request);
        var page = Number(context.Request);
        if ((long)page * perPage < all.Count)
        {
            LinkNext(context, $"per_page={perPage}&page={page + 1}");
        }

        return [.. all.Skip((int)Math.Min(int.MaxValue, (page - 1L) * perPage)).Take(perPage)];
    }

    public static void LinkNext(HttpContext context, string query)
    {
        var request = context.Request;
        context.Response.Headers[HeaderNames.Link] = $"<{request.Scheme}://{request.Host}{request.Path}?{query}>; rel=\"next\"";
    }

    private static int Number(HttpRequest request) => Math.Max(1, Read(request, "page", 1));

    private static int Read(HttpRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
