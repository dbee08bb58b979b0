using System.Net;
using Automation.Cli.Terminals;
using Microsoft.AspNetCore.Http;

namespace Automation.Cli.Serving;

/// <summary>The addresses of <c>--urls</c>, checked, and with a free port in place of each port 0.</summary>
internal sealed class ListenAddresses
{
    private readonly IReadOnlyList<BindingAddress> addresses;

    private ListenAddresses(IReadOnlyList<BindingAddress> addresses)
    {
        this.addresses = addresses;
        Text = string.Join(';', addresses.Select(a => a.ToString()));
    }

    /// <summary>As the server takes them, separated by semicolons.</summary>
    public string Text { get; }

    /// <summary>Where the process reaches itself, without a trailing slash.</summary>
    /// <exception cref="CommandFailureException">No address includes the loopback interface.</exception>
    public string Loopback =>
        addresses.Select(LoopbackOf).FirstOrDefault(url => url is not null)
        ?? throw CommandFailureException.Usage(
            $"--urls {Text} leaves out this machine's own address, where the sandbox listens: add http://127.0.0.1:8080, say.");

    /// <exception cref="CommandFailureException">An address cannot be listened on.</exception>
    public static ListenAddresses Parse(string urls)
    {
        var parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 ? new ListenAddresses([.. parts.Select(Address)]) : throw Refusal(urls);
    }

    private static BindingAddress Address(string url)
    {
        if (!TryParse(url, out var address) || address.PathBase.Length > 0)
        {
            throw Refusal(url);
        }

        return address.Port == 0
            ? BindingAddress.Parse(
                string.Create(CultureInfo.InvariantCulture, $"{address.Scheme}://{address.Host}:{LoopbackPort.Find()}"))
            : address;
    }

    private static bool TryParse(string url, out BindingAddress address)
    {
        address = null!;
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return false;
        }

        return address.IsUnixPipe
            || (address.Port is >= 0 and <= IPEndPoint.MaxPort && !address.Host.Contains(',', StringComparison.Ordinal));
    }

    private static string? LoopbackOf(BindingAddress address)
    {
        if (address.IsUnixPipe)
        {
            return null;
        }

        var host = address.Host switch
        {
            "*" or "+" or "0.0.0.0" or "[::]" => "127.0.0.1",
            "localhost" or "[::1]" => address.Host,
            var name => IPAddress.TryParse(name, out var ip) && IPAddress.IsLoopback(ip) ? name : null,
        };
        return host is null ? null : string.Create(CultureInfo.InvariantCulture, $"{address.Scheme}://{host}:{address.Port}");
    }

    private static CommandFailureException Refusal(string url) => CommandFailureException.Usage(
        $"'{url}' is no address to listen on: write --urls http://127.0.0.1:8080, or several with semicolons between.");
}
