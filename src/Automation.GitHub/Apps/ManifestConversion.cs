using System.Net;
using System.Net.Http.Headers;
using Automation.Core.Ports;
using Automation.GitHub.Http;

namespace Automation.GitHub.Apps;

/// <summary>
/// Exchanges the code of the manifest flow for the App. It works once, within an hour, and needs no authentication
/// (https://docs.github.com/rest/apps/apps#create-a-github-app-from-a-manifest).
/// </summary>
/// <param name="client">Its base address is the root of the REST API, with a closing slash.</param>
public sealed class ManifestConversion(HttpClient client)
{
    /// <exception cref="TransientException">GitHub could not be reached, or did not answer as it should.</exception>
    /// <exception cref="PermanentException">The code is used, too old, or none.</exception>
    public async Task<NewApp> ConvertAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(code);
            using var answer = await client.SendAsync(request, cancellationToken);
            return answer switch
            {
                { IsSuccessStatusCode: true } => Read(await answer.Content.ReadAsStringAsync(cancellationToken)),
                { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity } => throw new PermanentException(
                    "GitHub does not know the code that the browser brought: it holds for an hour, and once. Run setup again."),
                _ => throw new TransientException($"GitHub did not hand over the new App ({(int)answer.StatusCode})."),
            };
        }
        catch (HttpRequestException e)
        {
            throw new TransientException("GitHub could not be reached.", null, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TransientException("GitHub did not answer in time.", null, e);
        }
    }

    private static HttpRequestMessage Request(string code) =>
        new(HttpMethod.Post, new Uri($"app-manifests/{Uri.EscapeDataString(code)}/conversions", UriKind.Relative))
        {
            Headers =
            {
                { RequestHeadersHandler.VersionHeader, RequestHeadersHandler.Version },
                { "Accept", MediaTypes.GitHub },
                { "User-Agent", new ProductInfoHeaderValue("Automation", "1.0").ToString() },
            },
        };

    private static NewApp Read(string body)
    {
        var node = AnswerJson.Parse(body, AppsJson.Default.ConversionNode);
        return node is { Id: > 0, Slug: { } slug, HtmlUrl: { } page, Pem: { } key }
            ? new NewApp(
                node.Id,
                slug,
                node.Name ?? slug,
                node.Owner is { IsOrganisation: true } owner ? owner.Login : null,
                page,
                key,
                node.WebhookSecret ?? "")
            : throw new TransientException("GitHub did not hand over the new App: its answer is not complete.");
    }
}
