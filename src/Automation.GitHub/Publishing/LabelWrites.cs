using System.Net;
using System.Text.Json.Nodes;
using Automation.Core.Ports;
using Automation.Core.Reporting;
using Automation.GitHub.Http;
using Octokit;

namespace Automation.GitHub.Publishing;

/// <summary>
/// Labels, by REST: there they go by their names, and what the repository does not have is made. GraphQL takes ids, of labels that are
/// there, and each would have to be asked for. Octokit's own methods are of no use: they send a bare list, which GitHub does not describe,
/// and take the slash of a name for one of the address.
/// </summary>
internal static class LabelWrites
{
    private static readonly IDictionary<string, string> NoParameters = new Dictionary<string, string>();

    /// <summary>What GitHub answered.</summary>
    public static Task<HttpStatusCode> SendAsync(IConnection connection, PullRequestKey target, ReportWrite write)
    {
        var labels = $"repositories/{target.Repository}/issues/{target.Number}/labels";
        return write switch
        {
            ReportWrite.AddLabels w => AddAsync(connection, labels, w.Names),
            ReportWrite.RemoveLabel w => RemoveAsync(connection, $"{labels}/{Uri.EscapeDataString(w.Name)}"),
            _ => throw new PermanentException($"No one knows how to label by a {write.GetType().Name}."),
        };
    }

    private static async Task<HttpStatusCode> AddAsync(IConnection connection, string address, IEnumerable<string> names)
    {
        var body = new JsonObject { ["labels"] = new JsonArray([.. names.Select(static n => JsonValue.Create(n))]) };
        var answer = await connection.Post<object>(
            new Uri(address, UriKind.Relative), body.ToJsonString(), MediaTypes.GitHub, MediaTypes.Json, NoParameters);
        return answer.HttpResponse.StatusCode;
    }

    /// <summary>One that is not there is off, which is all that was wanted.</summary>
    private static async Task<HttpStatusCode> RemoveAsync(IConnection connection, string address)
    {
        try
        {
            return await connection.Delete(new Uri(address, UriKind.Relative));
        }
        catch (NotFoundException e)
        {
            // Somebody was faster.
            return e.StatusCode;
        }
    }
}
