claims=$(echo "$AWS_SESSION_TOKEN" | cut -d . -f 2 | tr -- '-_' '+/')
while [ $(( ${#claims} % 4 )) -ne 0 ]; do claims="$claims="; done
expiry=$(echo "$claims" | base64 -d | grep -o '"exp":[0-9]*' | cut -d : -f 2)

echo "$(( (expiry - $(date +%s) + 1800) / 3600 ))"
