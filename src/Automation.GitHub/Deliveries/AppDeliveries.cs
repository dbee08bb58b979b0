using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Automation.Core.Ports;
using Automation.GitHub.Authentication;
using Automation.GitHub.Configuration;
using Automation.GitHub.Http;
using Microsoft.Extensions.Options;
using Octokit;

namespace Automation.GitHub.Deliveries;

/// <summary>Reads the log of the App's webhook as the App itself; asking for a redelivery is a write, which is never repeated.</summary>
internal sealed class AppDeliveries(GitHubConnections connections, AppJwt jwt, IOptions<GitHubOptions> options) : IAppDeliveries
{
    private const string Root = "app/hook/deliveries";

    private const int PageSize = 100;

    public long? AppId => options.Value.ReadOnly || options.Value.ReceiveOnly ? null : options.Value.AppId;

    public async Task<Page<HookDelivery>> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        var after = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
        var answer = await GetAsync($"{Root}?per_page={PageSize}{after}", cancellationToken)
            ?? throw new PermanentException("GitHub has no list of the App's deliveries.");
        var nodes = Parse(answer, DeliveriesJson.Default.ListDeliveryNode);
        return new Page<HookDelivery>([.. nodes.Select(Of)], CursorIn(answer.ApiInfo.Links.GetValueOrDefault("next")));
    }

    public async Task<ReadOnlyMemory<byte>?> GetPayloadAsync(long id, CancellationToken cancellationToken)
    {
        var answer = await GetAsync(string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}"), cancellationToken);
        if (answer is null
            || Parse(answer, DeliveriesJson.Default.DeliveryDetailNode).Request?.Payload is not { ValueKind: JsonValueKind.Object } payload)
        {
            return null;
        }

        return Encoding.UTF8.GetBytes(payload.GetRawText());
    }

    public async Task<bool> RedeliverAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            var attempts = new Uri(string.Create(CultureInfo.InvariantCulture, $"{Root}/{id}/attempts"), UriKind.Relative);
            await (await OpenAsync(cancellationToken)).Post(attempts, cancellationToken);
            return true;
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound
            or HttpStatusCode.UnprocessableEntity)
        {
            return false;
        }
        catch (ApiException e)
        {
            throw Refusal(e);
        }
    }

    private async Task<Connection> OpenAsync(CancellationToken cancellationToken) =>
        connections.Open(await jwt.GetCredentialsAsync(cancellationToken));

    /// <summary>The answer; null when there is no such thing.</summary>
    private async Task<IResponse?> GetAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            var connection = await OpenAsync(cancellationToken);
            var answer = await connection.Get<object>(new Uri(address, UriKind.Relative), null, MediaTypes.GitHub, cancellationToken);
            return answer.HttpResponse;
        }
        catch (NotFoundException)
        {
            return null;
        }
        catch (ApiException e)
        {
            throw Refusal(e);
        }
    }

    /// <summary>Octokit's exception is not handed on: it writes out the whole answer, and logs must not.</summary>
    private static Exception Refusal(ApiException e) => e is AuthorizationException
        ? new TransientException(
            "GitHub does not take the App's signature: check GitHub:AppId, the private key and the machine's clock.")
        : new PermanentException($"GitHub refused to speak of the App's deliveries ({(int)e.StatusCode}): {e.Message}");

    private static T Parse<T>(IResponse answer, JsonTypeInfo<T> type)
        where T : class =>
        AnswerJson.Parse((string)answer.Body, type) ?? throw new TransientException("GitHub answered with nothing.");

    private static HookDelivery Of(DeliveryNode node) => new()
    {
        Id = node.Id,
        Guid = node.Guid,
        DeliveredAt = node.DeliveredAt,
        Redelivery = node.Redelivery,
        StatusCode = node.StatusCode,
        Status = node.Status,
        Event = node.Event,
        Action = node.Action,
        Installation = node.InstallationId is { } installation ? new InstallationId(installation) : null,
        Repository = node.RepositoryId is { } repository ? new RepositoryId(repository) : null,
        DurationSeconds = node.Duration,
    };

    /// <summary>The cursor in the address of the next page.</summary>
    private static string? CursorIn(Uri? next) => next?.Query.TrimStart('?').Split('&')
        .Where(static p => p.StartsWith("cursor=", StringComparison.Ordinal))
        .Select(static p => Uri.UnescapeDataString(p["cursor=".Length..]))
        .FirstOrDefault();
}
