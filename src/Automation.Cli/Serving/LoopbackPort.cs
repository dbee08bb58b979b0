using System.Net;
using System.Net.Sockets;

namespace Automation.Cli.Serving;

/// <summary>Finds a free port on the loopback interface, for addresses that must be known before the server starts.</summary>
internal static class LoopbackPort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
