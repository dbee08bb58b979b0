using System.Security.Cryptography;
using System.Text;

namespace Automation.Core.Mail;

/// <summary>Names a recipient where the address itself must not stand, such as in a key.</summary>
public static class AddressHash
{
    /// <summary>SHA-256 of the address, trimmed and in lower case, in hexadecimal digits.</summary>
    public static string Of(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().ToLowerInvariant())));
}
