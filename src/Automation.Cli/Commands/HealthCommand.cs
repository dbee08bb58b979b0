using System.Net;
using Automation.Cli.Terminals;

namespace Automation.Cli.Commands;

/// <summary><c>automation health</c>: for containers, whose images hold no other program that could ask.</summary>
internal static class HealthCommand
{
    private const string DefaultUrl = "http://127.0.0.1:8080/api/health/ready";

    /// <summary>A little more than the endpoint itself waits for storage.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private const string Help = """
        Ask a running server whether it can take deliveries. Exit code 0: it can; 3: it cannot, or does not answer.

        Examples:
          automation health
          automation health --url https://automation.example.com/api/health/ready
        """;

    public static Command Create(Terminal terminal)
    {
        var url = new Option<Uri>("--url")
        {
            Description = $"Address to ask (default: {DefaultUrl}).",
            HelpName = "URL",
            DefaultValueFactory = _ => new Uri(DefaultUrl),
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)
                    && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
                {
                    return address;
                }

                result.AddError($"--url takes an address such as {DefaultUrl}, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var command = new Command("health", Help) { url };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, parsed.GetRequiredValue(url), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Uri url, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        var problem = await ProblemAsync(client, url, cancellationToken);
        terminal.Say(problem is null ? $"{url} is ready." : $"{url} {problem}");
        return problem is null ? ExitCode.Fine : ExitCode.Environment;
    }

    private static async Task<string?> ProblemAsync(HttpClient client, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => null,
                HttpStatusCode.ServiceUnavailable => "is not ready: its storage does not answer.",
                var status => string.Create(CultureInfo.InvariantCulture, $"answers {(int)status}, so it is not this app's health."),
            };
        }
        catch (HttpRequestException e)
        {
            return $"does not answer: {e.Message}";
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"does not answer within {Patience.TotalSeconds:0} seconds.");
        }
    }
}
