using System.Security.Cryptography;
using System.Text;
using Automation.Storage.Entities;

namespace Automation.Storage.Deliveries;

/// <summary>Table <c>Deliveries</c>: 256 partitions by hash, since ids come in bursts and are read one by one.</summary>
internal static class DeliveryKeys
{
    public const string Table = "Deliveries";

    public static EntityKey For(DeliveryId id) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)))[..2], id.Value);
}
